import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Queues = ReturnType<typeof createQueues>;

/** SQS queues as far as they are needed here: dead letters are appended and can be read. A null folder keeps them in memory. */
export function createQueues(folder: string | null) {
  const memory = new Map<string, unknown[]>();
  if (folder) mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder!, `${name}.jsonl`);
  const nameOf = (nameOrArn: string) => nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1);
  return {
    send(nameOrArn: string, message: unknown): void {
      const name = nameOf(nameOrArn);
      if (folder) appendFileSync(file(name), `${JSON.stringify(message)}\n`, { mode: 0o600 });
      else memory.set(name, [...(memory.get(name) ?? []), message]);
    },
    messages(nameOrArn: string): unknown[] {
      const name = nameOf(nameOrArn);
      if (!folder) return memory.get(name) ?? [];
      if (!existsSync(file(name))) return [];
      const lines = readFileSync(file(name), 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line) as unknown);
    },
  };
}
