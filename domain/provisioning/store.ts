import {
  GetCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { transact } from '../transactions/transact-store.ts';
import type { OperationRow } from './operation.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Thrown where somebody else has written the row since it was read. */
export class Superseded extends Error {}

/** Thrown where something that is written with the row is not as it was read. */
export class Displaced extends Error {}

/** The row of the work on a client; undefined where there never was any. */
export async function readOperation(
  client: DynamoDBDocumentClient,
  registryTable: string,
  clientId: string,
): Promise<OperationRow | undefined> {
  const Key = { client_id: clientId, SK: 'OPERATION' };
  const read = new GetCommand({ TableName: registryTable, Key, ConsistentRead: true });
  return (await client.send(read)).Item as OperationRow | undefined;
}

/**
 * Writes changes over the version of the row that was read, with whatever else belongs to them, all or nothing. An
 * undefined attribute is taken away. Returns the row as it is now.
 */
export async function writeOperation(
  client: DynamoDBDocumentClient,
  registryTable: string,
  row: OperationRow,
  changes: Partial<OperationRow> & { updated_at: string },
  beside: TransactItem[] = [],
): Promise<OperationRow> {
  const update = { Update: operationUpdate(registryTable, row, changes) };
  const written = await transact(client, [update, ...beside]);
  if (!written.ok && written.failed[0]) throw new Superseded(`${row.client_id} has moved on.`);
  if (!written.ok) throw new Displaced(`What belongs to the work on ${row.client_id} is not as it was.`);
  return { ...row, ...changes, version: row.version + 1 };
}

/** The write itself, for transactions of others. */
export function operationUpdate(
  registryTable: string,
  row: OperationRow,
  changes: Partial<OperationRow>,
): UpdateCommandInput & { UpdateExpression: string } {
  const written = Object.entries({ ...changes, version: row.version + 1 });
  const set = written.filter(([, value]) => value !== undefined);
  const removed = written.filter(([, value]) => value === undefined);
  const clauses = [
    `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    ...(removed.length > 0 ? [`REMOVE ${removed.map(([name]) => `#${name}`).join(', ')}`] : []),
  ];
  return {
    TableName: registryTable,
    Key: { client_id: row.client_id, SK: 'OPERATION' },
    UpdateExpression: clauses.join(' '),
    ConditionExpression: '#operation_id = :is_operation AND #version = :is_version',
    ExpressionAttributeNames: {
      ...Object.fromEntries(written.map(([name]) => [`#${name}`, name])),
      '#operation_id': 'operation_id',
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ':is_operation': row.operation_id,
      ':is_version': row.version,
    },
  };
}
