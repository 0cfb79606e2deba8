import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { changed } from '../../../domain/audit/changed.ts';
import { auditPut } from '../../../domain/audit/put.ts';
import { adoptedClient } from '../../../domain/clients/adopted-client.ts';
import { reserveDomain } from '../../../domain/clients/domain-reservation.ts';
import { appointmentsTableOf, conversationsTableOf } from '../../../domain/clients/registry-row.ts';
import { rowUpdate } from '../../../domain/clients/row-update.ts';
import { readClient } from '../../../domain/clients/store.ts';
import { transact } from '../../../domain/transactions/transact-store.ts';
import { COMMAND, type Opened } from './open.ts';

/**
 * `adopt ID [--conversations TABLE] [--appointments TABLE]`: takes a client over that was there before us. Nothing is made:
 * the names of its tables go into its row, with what lists need, and its domain is kept for it.
 */
export async function adopt(
  { client, tables, now, newId }: Opened,
  clientId: string,
  given: { conversations?: string; appointments?: string },
): Promise<string> {
  const was = await readClient(client, tables.registry, clientId, { consistent: true });
  if (!was)
    throw new Error(`The registry has no client ${clientId}. Make one with: npm run client -- create`);
  if (was.stack_name) throw new Error(`${clientId} has a stack of its own: there is nothing to take over.`);
  const conversationsTable = given.conversations ?? conversationsTableOf(was);
  const appointmentsTable = given.appointments ?? appointmentsTableOf(was);
  for (const table of [conversationsTable, appointmentsTable]) await requireTable(client, table);

  const at = new Date(now()).toISOString();
  const is = adoptedClient(was, { conversationsTable, appointmentsTable, now: at });
  const changes = changed({ ...was }, { ...is });
  if (!changes) return `${clientId} is taken over already.`;
  const entry = { clientId, at, id: newId(), actor: COMMAND, action: 'client_adopted', ...changes } as const;
  const written = await transact(client, [
    rowUpdate(tables.registry, was, changes),
    ...(is.domain ? [reserveDomain(tables.registry, is.domain, clientId)] : []),
    auditPut(tables.audit, entry),
  ]);
  if (!written.ok)
    throw new Error(`${clientId} was changed meanwhile, or another client has its domain. Try again.`);
  return `${clientId} is taken over, with the tables ${conversationsTable} and ${appointmentsTable}.`;
}

async function requireTable(client: DynamoDBClient, table: string): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: table }));
  } catch (error) {
    if ((error as Error).name !== 'ResourceNotFoundException') throw error;
    throw new Error(`There is no table ${table}. Say its name: --conversations TABLE --appointments TABLE`);
  }
}
