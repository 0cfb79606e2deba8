import type { Operation } from '../operation.ts';

/** The URLs of all queues, or of those whose names begin so. */
export const listQueues: Operation = {
  action: 'ListQueues',
  isList: true,
  run({ queues }, _, body) {
    const prefix = String((body as { QueueNamePrefix?: unknown }).QueueNamePrefix ?? '');
    const definitions = queues.all().map((queue) => queue.definition());
    return { QueueUrls: definitions.filter(({ name }) => name.startsWith(prefix)).map(({ url }) => url) };
  },
};
