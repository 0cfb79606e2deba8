import { GetCommand, paginateScan, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from './registry-row.ts';

/** A client's registry row; undefined where there is none. Whoever writes over it wants it consistent. */
export async function readClient(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
  options: { consistent?: boolean } = {},
): Promise<RegistryRow | undefined> {
  const Key = { client_id: clientId, SK: 'PROFILE' };
  const request = new GetCommand({ TableName: table, Key, ConsistentRead: options.consistent ?? false });
  return (await client.send(request)).Item as RegistryRow | undefined;
}

/** Everybody in the registry. Reads the whole of it: for jobs at night, never on a request. */
export async function registeredClients(client: DynamoDBDocumentClient, table: string): Promise<string[]> {
  const ids: string[] = [];
  const request = { TableName: table, ProjectionExpression: 'client_id, SK' };
  for await (const { Items } of paginateScan({ client }, request))
    ids.push(...(Items ?? []).filter(({ SK }) => SK === 'PROFILE').map((row) => String(row.client_id)));
  return ids;
}
