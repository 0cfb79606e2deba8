import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchGetCommandOutput,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { pause as pauseBefore } from './pause.ts';

type Key = Record<string, unknown>;
type Pause = (attempt: number) => Promise<void>;

/** What DynamoDB takes in one request. */
const MOST_READ = 100;
const MOST_WRITTEN = 25;
/** The last of them a second apart at most: a table that has done nothing in so many is not merely busy. */
const ATTEMPTS = 30;

/** The rows of these keys that are there, read consistently, in no order. Keys must differ. */
export async function batchGet(
  client: DynamoDBDocumentClient,
  table: string,
  keys: Key[],
  pause?: Pause,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  await untilNoneIsLeft(table, keys, MOST_READ, pause, async (left) => {
    const RequestItems = { [table]: { Keys: left, ConsistentRead: true } };
    const answer: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems }));
    rows.push(...(answer.Responses?.[table] ?? []));
    return answer.UnprocessedKeys?.[table]?.Keys;
  });
  return rows;
}

/** Deletes the rows of these keys. Can be done again. */
export async function batchDelete(
  client: DynamoDBDocumentClient,
  table: string,
  keys: Key[],
  pause?: Pause,
): Promise<void> {
  await untilNoneIsLeft(table, keys, MOST_WRITTEN, pause, async (left) => {
    const RequestItems = { [table]: left.map((Key) => ({ DeleteRequest: { Key } })) };
    const answer: BatchWriteCommandOutput = await client.send(new BatchWriteCommand({ RequestItems }));
    return answer.UnprocessedItems?.[table]?.map(({ DeleteRequest }) => DeleteRequest!.Key!);
  });
}

/** Asks in portions. Of a portion a busy table may leave some undone: for those it is asked again, later and later. */
async function untilNoneIsLeft(
  table: string,
  keys: Key[],
  portion: number,
  pause: Pause = pauseBefore,
  ask: (keys: Key[]) => Promise<Key[] | undefined>,
): Promise<void> {
  for (let start = 0; start < keys.length; start += portion) {
    let left = keys.slice(start, start + portion);
    for (let attempt = 1; left.length > 0; attempt += 1) {
      left = (await ask(left)) ?? [];
      if (left.length === 0) break;
      if (attempt === ATTEMPTS) throw new Error(`The table ${table} left ${left.length} rows undone.`);
      await pause(attempt);
    }
  }
}
