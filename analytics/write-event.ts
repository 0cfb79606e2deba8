import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EventRow } from './event-row.ts';
import { isTaken } from './failure.ts';
import { freeTimestamps } from './free-timestamps.ts';

/** Where events are written. */
export interface EventTable {
  client: DynamoDBDocumentClient;
  name: string;
  /** A request that takes longer is given up, its outcome unknown, and repeated. Milliseconds. */
  requestTimeoutMs: number;
}

/**
 * Writes one event under the first free timestamp, once: where the taken row has the same event_id, it is this very
 * event, written before by a request whose answer was lost. Throws what the table throws.
 */
export async function writeEvent(table: EventTable, row: EventRow): Promise<'written' | 'already-there'> {
  for (const timestamp of freeTimestamps(row.event_timestamp, row.event_id)) {
    const taken = await putOnce(table, { ...row, event_timestamp: timestamp });
    if (taken === null) return 'written';
    if (taken === row.event_id) return 'already-there';
  }
  throw new RangeError('no free timestamp');
}

/** Null where the row was written, else the event_id of the row that holds its key. */
async function putOnce(
  { client, name, requestTimeoutMs }: EventTable,
  row: EventRow,
): Promise<string | null> {
  const options = () => ({ abortSignal: AbortSignal.timeout(requestTimeoutMs) });
  try {
    const put = new PutCommand({
      TableName: name,
      Item: row,
      ConditionExpression: 'attribute_not_exists(client_id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await client.send(put, options());
    return null;
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (error.Item) return error.Item.event_id?.S ?? '';
    const key = { client_id: row.client_id, event_timestamp: row.event_timestamp };
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: key, ConsistentRead: true }),
      options(),
    );
    return String(Item?.event_id ?? '');
  }
}
