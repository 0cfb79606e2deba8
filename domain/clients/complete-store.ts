import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientState } from './lifecycle.ts';
import type { RegistryRow } from './registry-row.ts';

/** What stands for the beginning of a client of which nobody wrote down when it began. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Gives a row that was written by hand the two attributes without which the index by status does not hold it. */
export async function completeRow(
  client: DynamoDBDocumentClient,
  table: string,
  row: RegistryRow,
): Promise<void> {
  if (row.status && row.created_at) return;
  const update = new UpdateCommand({
    TableName: table,
    Key: { client_id: row.client_id, SK: row.SK },
    UpdateExpression:
      'SET #status = if_not_exists(#status, :status), created_at = if_not_exists(created_at, :then)',
    ConditionExpression: 'attribute_exists(client_id)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': clientState(row.status), ':then': row.deployed_at ?? LONG_AGO },
  });
  await client.send(update).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
