import type { Context } from '../context.ts';
import { resourceNotFound } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Client, Pool } from '../state/types.ts';

/** The app client with this id, and its pool: public operations name no pool. */
export function requireClient(context: Context, clientId: string): { pool: Pool; client: Client } {
  for (const pool of Object.values(context.store.state.pools)) {
    const client = lookup(pool.clients, clientId);
    if (client) return { pool, client };
  }
  throw resourceNotFound(`User pool client ${clientId} does not exist.`);
}
