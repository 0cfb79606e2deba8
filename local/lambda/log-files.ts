import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  truncateSync,
  type WriteStream,
} from 'node:fs';
import { join } from 'node:path';

const LARGEST_KEPT_BYTES = 20_000_000;
const TAIL_BYTES = 100_000;

export type LogFiles = ReturnType<typeof createLogFiles>;

/** Appends what each function prints to `<folder>/<function>.log`; a null folder keeps the newest of it in memory. */
export function createLogFiles(folder: string | null) {
  const streams = new Map<string, WriteStream>();
  const memory = new Map<string, string>();
  if (folder) mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder!, `${name.replace(/[^\w.-]/g, '_')}.log`);
  const open = (name: string): WriteStream => {
    if ((statSync(file(name), { throwIfNoEntry: false })?.size ?? 0) > LARGEST_KEPT_BYTES)
      truncateSync(file(name));
    const stream = createWriteStream(file(name), { flags: 'a', mode: 0o600 });
    stream.on('error', () => {});
    return stream;
  };
  return {
    write(name: string, text: string): void {
      if (!folder) return void memory.set(name, `${memory.get(name) ?? ''}${text}`.slice(-TAIL_BYTES));
      const stream = streams.get(name) ?? open(name);
      streams.set(name, stream);
      stream.write(text);
    },
    /** Everything that has written, by name. */
    names(): string[] {
      if (!folder) return [...memory.keys()].sort();
      const files = readdirSync(folder).filter((entry) => entry.endsWith('.log'));
      return files.map((entry) => entry.slice(0, -'.log'.length)).sort();
    },
    /** The newest of what was written under a name, from the beginning of a line on; empty when there is nothing. */
    tail(name: string): string {
      const text = folder ? tailOf(file(name)) : (memory.get(name) ?? '');
      return text.length < TAIL_BYTES ? text : text.slice(text.indexOf('\n') + 1);
    },
    async close(): Promise<void> {
      await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.end(resolve))));
    },
  };
}

function tailOf(file: string): string {
  if (!existsSync(file)) return '';
  const { size } = statSync(file);
  const length = Math.min(size, TAIL_BYTES);
  const buffer = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, buffer, 0, length, size - length);
  } finally {
    closeSync(descriptor);
  }
  return buffer.toString();
}
