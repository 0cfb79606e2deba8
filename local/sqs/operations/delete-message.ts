import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import { receipt } from '../inputs.ts';
import { operation } from '../operation.ts';
import type { Queue } from '../queue.ts';
import { readReceipt, type Receipt } from '../receipt.ts';

/** Ends a message: its consumer is done with it. */
export const deleteMessage = operation({
  action: 'DeleteMessage',
  input: z.object({ ReceiptHandle: receipt }),
  run(queue, { ReceiptHandle }) {
    queue.delete(receiptOf(queue, ReceiptHandle));
    return {};
  },
});

/** What a handle stands for; throws when it is none of this queue's. */
export function receiptOf(queue: Queue, handle: string): Receipt {
  const found = readReceipt(handle, queue.definition().name);
  if (found) return found;
  throw new ServiceError(
    'ReceiptHandleIsInvalid',
    `The input receipt handle "${handle}" is not a valid receipt handle.`,
  );
}
