import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { conversationsTableOf, type RegistryRow } from '../../domain/clients/registry-row.ts';
import { createClientTables, tableExists } from './client-tables.ts';
import type { Connection } from './connect.ts';

/**
 * The client's registry row. A client not yet known gets its own tables from the client template and then this row:
 * in that order, so that a registered client always has its tables, wherever the making is cut off.
 */
export async function ensureClient(connection: Connection, row: RegistryRow): Promise<RegistryRow> {
  const { dynamodb } = connection;
  const TableName = connection.tableOf('clients_registry');
  const read = async () => {
    const get = new GetCommand({
      TableName,
      Key: { client_id: row.client_id, SK: 'PROFILE' },
      ConsistentRead: true,
    });
    return (await dynamodb.send(get)).Item as RegistryRow | undefined;
  };
  const known = await read();
  if (known && (await tableExists(connection, conversationsTableOf(known)))) return known;
  const made = await createClientTables(connection, row.client_id);
  const put = new PutCommand({
    TableName,
    Item: { ...row, ...made },
    ConditionExpression: 'attribute_not_exists(client_id)',
  });
  await dynamodb.send(put).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  });
  return (await read()) ?? row;
}
