import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import { receipt, visibilitySeconds } from '../inputs.ts';
import { operation } from '../operation.ts';
import { receiptOf } from './delete-message.ts';

/** Gives a message's consumer more time, or none. */
export const changeMessageVisibility = operation({
  action: 'ChangeMessageVisibility',
  input: z.object({ ReceiptHandle: receipt, VisibilityTimeout: visibilitySeconds }),
  run(queue, { ReceiptHandle, VisibilityTimeout }) {
    if (queue.changeVisibility(receiptOf(queue, ReceiptHandle), VisibilityTimeout)) return {};
    throw new ServiceError('MessageNotInflight', 'The specified message is not in flight.');
  },
});
