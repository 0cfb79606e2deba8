import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { releaseDomain } from '../../../domain/clients/domain-reservation.ts';
import { removeClientRows } from '../../../domain/provisioning/client-rows-store.ts';
import { CLIENT_ROWS, type ClientRowsTable } from '../../../domain/provisioning/client-tables.ts';
import { TRUSTED } from '../../lib/registry.ts';
import type { Work } from '../work.ts';

/**
 * Removes the client's rows from the shared tables. Not before every function knows that the client has left: what one
 * still held for a living client's would be written again.
 */
export async function removeRows(work: Work): Promise<void> {
  const left = Date.parse(work.profile.cancelled_at ?? work.profile.created_at ?? '');
  while (work.services.now() < left + TRUSTED) await work.wait();
  await sweepRows(work);
  await giveDomainBack(work);
}

/** Every row of the client that is there now, but for those that outlive it. */
export async function sweepRows({ services, clientId }: Work): Promise<void> {
  for (const table of Object.keys(CLIENT_ROWS) as ClientRowsTable[]) {
    const rows = { table, tableName: services.tables[table], clientId };
    await removeClientRows(services.dynamodb, rows);
  }
}

/** Another client that has taken the domain meanwhile keeps it. */
async function giveDomainBack({ services, clientId, profile }: Work): Promise<void> {
  if (!profile.domain) return;
  const { Delete } = releaseDomain(services.tables.clients_registry, profile.domain, clientId);
  await services.dynamodb.send(new DeleteCommand(Delete!)).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
