import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from './registry-row.ts';

/** A client's registry row; undefined where there is none. */
export async function readClient(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
): Promise<RegistryRow | undefined> {
  const request = new GetCommand({ TableName: table, Key: { client_id: clientId, SK: 'PROFILE' } });
  return (await client.send(request)).Item as RegistryRow | undefined;
}
