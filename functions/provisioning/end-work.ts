import { readFleet, tellFleet } from '../../domain/provisioning/fleet-store.ts';
import type { OperationRow } from '../../domain/provisioning/operation.ts';
import { Displaced, type TransactItem } from '../../domain/provisioning/store.ts';
import type { Work } from './work.ts';

/** Others of the same update may end at the same moment. */
const ATTEMPTS = 5;

/** Writes the end of the work with what belongs to it; where it is a part of the update of all clients, that hears of it. */
export async function endWork(
  work: Work,
  end: Pick<OperationRow, 'state'>,
  beside: TransactItem[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const told = await fleetIsTold(work, end);
    try {
      return await work.write(end, [...beside, ...told]);
    } catch (error) {
      if (!(error instanceof Displaced) || told.length === 0 || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Where another update of all clients has begun since, it is not this work that it waits for. */
async function fleetIsTold(work: Work, { state }: Pick<OperationRow, 'state'>): Promise<TransactItem[]> {
  const { clientId, row, services } = work;
  if (!row.fleet_id) return [];
  const table = services.tables.clients_registry;
  const fleet = await readFleet(services.dynamodb, table);
  if (fleet?.fleet_id !== row.fleet_id || !fleet.running?.has(clientId)) return [];
  const failure = state === 'FAILED' ? (row.failure_reason ?? '') : null;
  return [tellFleet(table, fleet, { clientId, now: work.at(), failure })];
}
