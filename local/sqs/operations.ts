import type { Operation } from './operation.ts';
import { batchOf } from './operations/batch.ts';
import { changeMessageVisibility } from './operations/change-message-visibility.ts';
import { deleteMessage } from './operations/delete-message.ts';
import { getQueueAttributes } from './operations/get-queue-attributes.ts';
import { getQueueUrl } from './operations/get-queue-url.ts';
import { listQueues } from './operations/list-queues.ts';
import { purgeQueue } from './operations/purge-queue.ts';
import { receiveMessage } from './operations/receive-message.ts';
import { sendMessage, sentMessage, sizeOf } from './operations/send-message.ts';

/** Bytes of a batch's entry; one of the wrong shape fails by itself. */
const bytesOf = (entry: object): number => {
  const { success, data } = sentMessage.safeParse(entry);
  return success ? sizeOf(data) : 0;
};

/** Every operation by AWS's name for it: what stands after the dot of `x-amz-target`. */
export const OPERATIONS: Record<string, Operation> = {
  ChangeMessageVisibility: changeMessageVisibility,
  ChangeMessageVisibilityBatch: batchOf(changeMessageVisibility),
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: batchOf(deleteMessage),
  GetQueueAttributes: getQueueAttributes,
  GetQueueUrl: getQueueUrl,
  ListQueues: listQueues,
  PurgeQueue: purgeQueue,
  ReceiveMessage: receiveMessage,
  SendMessage: sendMessage,
  SendMessageBatch: batchOf(sendMessage, bytesOf),
};
