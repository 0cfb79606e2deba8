import { z } from 'zod';
import { operation } from '../operation.ts';

/** The URL that the other operations take. */
export const getQueueUrl = operation({
  action: 'GetQueueUrl',
  input: z.object({ QueueName: z.string() }),
  run: (queue) => ({ QueueUrl: queue.definition().url }),
});
