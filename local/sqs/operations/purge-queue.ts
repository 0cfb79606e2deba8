import { z } from 'zod';
import { operation } from '../operation.ts';

/** Throws away everything in a queue. */
export const purgeQueue = operation({
  action: 'PurgeQueue',
  input: z.object({}),
  run(queue) {
    queue.purge();
    return {};
  },
});
