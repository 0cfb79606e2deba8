import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  paginateQuery,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { CLIENT_ROWS, type ClientRowsTable, outlivesClient } from './client-tables.ts';

/** What DynamoDB takes in one request. */
const TOGETHER = 25;

interface Rows {
  table: ClientRowsTable;
  /** Physical. */
  tableName: string;
  clientId: string;
}

/** How many rows of a client a shared table holds, but for those that outlive it. */
export async function countClientRows(client: DynamoDBDocumentClient, rows: Rows): Promise<number> {
  let count = 0;
  for await (const keys of keyPages(client, rows)) count += keys.length;
  return count;
}

/** Removes a client's rows from a shared table, but for those that outlive it. Can be done again. */
export async function removeClientRows(
  client: DynamoDBDocumentClient,
  rows: Rows,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for await (const keys of keyPages(client, rows)) {
    for (let start = 0; start < keys.length; start += TOGETHER) {
      const requests = keys.slice(start, start + TOGETHER).map((Key) => ({ DeleteRequest: { Key } }));
      await writeAll(client, { [rows.tableName]: requests }, pause);
    }
  }
}

async function* keyPages(
  client: DynamoDBDocumentClient,
  { table, tableName, clientId }: Rows,
): AsyncGenerator<Record<string, string>[]> {
  const sortKey = CLIENT_ROWS[table];
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName,
      KeyConditionExpression: 'client_id = :client',
      ProjectionExpression: 'client_id, #sort',
      ExpressionAttributeNames: { '#sort': sortKey },
      ExpressionAttributeValues: { ':client': clientId },
      ConsistentRead: true,
    },
  );
  for await (const { Items } of pages) {
    const keys = (Items ?? []) as Record<string, string>[];
    yield keys.filter((key) => !outlivesClient(table, key[sortKey]!));
  }
}

async function writeAll(
  client: DynamoDBDocumentClient,
  requests: NonNullable<BatchWriteCommandInput['RequestItems']>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  let left = requests;
  for (let waitMs = 50; Object.keys(left).length > 0; waitMs *= 2) {
    left = (await client.send(new BatchWriteCommand({ RequestItems: left }))).UnprocessedItems ?? {};
    if (Object.keys(left).length > 0) await pause(waitMs);
  }
}
