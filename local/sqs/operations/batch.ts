import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import { batchIds } from '../inputs.ts';
import { operation, type Operation } from '../operation.ts';

const LARGEST_BATCH = 10;

/** The batch form of an operation: each entry succeeds or fails by itself. `largestBytes` limits them all together. */
export function batchOf(single: Operation, bytesOf?: (entry: object) => number): Operation {
  return operation({
    action: single.action,
    input: z.object({ Entries: batchIds }),
    async run(queue, { Entries }, context) {
      if (Entries.length === 0) throw new ServiceError('EmptyBatchRequest', 'The batch has no entries.');
      if (Entries.length > LARGEST_BATCH)
        throw new ServiceError(
          'TooManyEntriesInBatchRequest',
          `Maximum number of entries per request are ${LARGEST_BATCH}. You have sent ${Entries.length}.`,
        );
      if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length)
        throw new ServiceError('BatchEntryIdsNotDistinct', 'Two entries of the batch have the same Id.');
      const bytes = bytesOf ? Entries.reduce((sum, entry) => sum + bytesOf(entry), 0) : 0;
      const { maximumBytes } = queue.definition();
      if (bytes > maximumBytes)
        throw new ServiceError(
          'BatchRequestTooLong',
          `Batch requests cannot be longer than ${maximumBytes} bytes. You have sent ${bytes} bytes.`,
        );

      const Successful: object[] = [];
      const Failed: object[] = [];
      for (const entry of Entries)
        try {
          Successful.push({ Id: entry.Id, ...(await single.run(context, queue, entry)) });
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error;
          Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
        }
      return { Successful, Failed };
    },
  });
}
