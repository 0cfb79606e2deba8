import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createStreamSignals } from '../dynamodb/stream-signals.ts';
import { openQueue, type Queue } from './queue.ts';
import type { QueueDefinition } from './queue-definition.ts';

export type Queues = ReturnType<typeof createQueues>;

/** The queues of this platform, one file each; a null folder keeps them in memory. */
export function createQueues({
  folder,
  now,
  newId,
}: {
  folder: string | null;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
}) {
  const queues = new Map<string, Queue>();
  const signals = createStreamSignals();
  let isClosed = false;
  const file = (name: string) => (folder ? join(folder, `${name}.jsonl`) : null);
  const find = (nameOrArn: string) => queues.get(nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1)) ?? null;

  return {
    /** Makes a queue, or gives the one of this name other settings; what is in it stays. */
    define(definition: QueueDefinition): void {
      const { name } = definition;
      const existing = queues.get(name);
      if (existing) return existing.redefine(definition);
      const opened = openQueue(definition, {
        file: file(name),
        now,
        newId,
        arrived: () => signals.signal(name),
        takeDeadLetter(queueArn, message) {
          const target = find(queueArn);
          target?.take(message);
          return target !== null;
        },
      });
      queues.set(name, opened);
    },
    remove(name: string): void {
      const path = file(name);
      if (queues.delete(name) && path) rmSync(path, { force: true });
    },
    /** By name or ARN. */
    find,
    all: () => [...queues.values()],
    /** Resolves when a queue may have something to receive, or after a while. */
    changed: (name: string) => signals.changed(name),
    isClosed: () => isClosed,
    /** Ends every wait for messages. */
    close(): void {
      isClosed = true;
      for (const name of queues.keys()) signals.signal(name);
    },
  };
}
