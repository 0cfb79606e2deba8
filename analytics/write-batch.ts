import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { EventRow } from './event-row.ts';
import { nameOf } from './failure.ts';
import type { EventTable } from './write-event.ts';

/** DynamoDB's own limit. */
export const BATCH_LIMIT = 100;

/** What became of the rows of a batch; `contested` keys are held by other events. */
export interface BatchOutcome {
  done: EventRow[];
  contested: EventRow[];
  again: EventRow[];
}

interface Reason {
  Code?: string;
  Item?: { event_id?: { S?: string } };
}

/**
 * Writes up to 100 events, all or none, in one transaction: BatchWriteItem takes no conditions. A transaction costs
 * twice the write units of puts, so it is for imports. Throws what the table throws, but for failed conditions.
 */
export async function writeBatch(table: EventTable, rows: EventRow[]): Promise<BatchOutcome> {
  try {
    const puts = rows.map((row) => ({
      Put: {
        TableName: table.name,
        Item: row,
        ConditionExpression: 'attribute_not_exists(client_id)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      },
    }));
    const options = { abortSignal: AbortSignal.timeout(table.requestTimeoutMs) };
    await table.client.send(new TransactWriteCommand({ TransactItems: puts }), options);
    return { done: rows, contested: [], again: [] };
  } catch (error) {
    if (nameOf(error) !== 'TransactionCanceledException') throw error;
    return sortByReason(rows, (error as { CancellationReasons?: Reason[] }).CancellationReasons ?? []);
  }
}

function sortByReason(rows: EventRow[], reasons: Reason[]): BatchOutcome {
  const outcome: BatchOutcome = { done: [], contested: [], again: [] };
  rows.forEach((row, index) => {
    const reason = reasons[index];
    if (reason?.Code === 'ValidationError') throw new TypeError('a row of the batch is not valid');
    if (reason?.Code !== 'ConditionalCheckFailed') outcome.again.push(row);
    else if (reason.Item?.event_id?.S === row.event_id) outcome.done.push(row);
    else outcome.contested.push(row);
  });
  return outcome;
}
