import { paginateQuery, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchDelete } from '../batches/batch-store.ts';
import { CLIENT_ROWS, type ClientRowsTable, outlivesClient } from './client-tables.ts';

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
export async function removeClientRows(client: DynamoDBDocumentClient, rows: Rows): Promise<void> {
  for await (const keys of keyPages(client, rows)) await batchDelete(client, rows.tableName, keys);
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
