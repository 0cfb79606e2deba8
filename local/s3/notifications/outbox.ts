import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../disk/write-durably.ts';

interface Letter {
  functionArn: string;
  event: object;
}

export interface OutboxOptions {
  folder: string;
  /** Resolves to what went wrong, or null. */
  invoke(functionArn: string, event: object): Promise<string | null>;
  /** How long to wait before each further attempt, in ms. */
  retryAfterMs: number[];
  log(line: object): void;
}

export type Outbox = ReturnType<typeof createOutbox>;

/** Events on their way to functions: on the disk before their cause is answered, until a function has taken them. */
export function createOutbox({ folder, invoke, retryAfterMs, log }: OutboxOptions) {
  const waiting = new Set<NodeJS.Timeout>();
  let closed = false;

  const deliver = async (file: string, letter: Letter, attempt = 0): Promise<void> => {
    if (closed) return;
    const failure = await invoke(letter.functionArn, letter.event);
    // What the end of the platform cut off is delivered again at its next start.
    if (closed) return;
    if (failure === null) return rm(file, { force: true });
    const delay = retryAfterMs[attempt];
    if (delay === undefined) {
      log({ level: 'ERROR', message: 'notification given up', functionArn: letter.functionArn, failure });
      return rm(file, { force: true });
    }
    const timer = setTimeout(() => {
      waiting.delete(timer);
      start(file, letter, attempt + 1);
    }, delay);
    waiting.add(timer);
  };
  const start = (file: string, letter: Letter, attempt = 0): void => {
    deliver(file, letter, attempt).catch((error: unknown) =>
      log({ level: 'ERROR', message: 'notification', error: String(error) }),
    );
  };

  return {
    /** Resolves when the event is safe; it is delivered afterwards. */
    async send(letter: Letter): Promise<void> {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${randomUUID()}.json`);
      await writeDurably(file, JSON.stringify(letter));
      start(file, letter);
    },
    /** Delivers what an earlier run left behind; for when the functions are there. */
    async resume(): Promise<void> {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((each) => each.endsWith('.json'))) {
        const file = join(folder, name);
        start(file, JSON.parse(await readFile(file, 'utf8')) as Letter);
      }
    },
    close(): void {
      closed = true;
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}
