import { FLEET_AT_ONCE } from '../../domain/provisioning/fleet.ts';
import { beginNext, endFleet, readFleet } from '../../domain/provisioning/fleet-store.ts';
import type { Services } from './services.ts';

/** Begins the next clients of the update of all, as many as may be worked on at a time; ends it behind the last one. */
export async function goOnFleet({ dynamodb, tables, now, newId }: Services): Promise<void> {
  const table = tables.clients_registry;
  for (;;) {
    const row = await readFleet(dynamodb, table);
    if (row?.state !== 'RUNNING') return;
    const running = row.running?.size ?? 0;
    const at = new Date(now()).toISOString();
    // Whether it was written or somebody was quicker: the row says what is next.
    if (row.waiting.length > 0 && running < FLEET_AT_ONCE)
      await beginNext(dynamodb, table, row, { now: at, id: newId() });
    else if (row.waiting.length === 0 && running === 0) await endFleet(dynamodb, table, row, at);
    else return;
  }
}
