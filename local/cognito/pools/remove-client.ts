import type { Context } from '../context.ts';
import { lookup } from '../lookup.ts';

/** Removes an app client, and with it every session that was begun by it. */
export async function removeClient({ store }: Context, poolId: string, clientId: string): Promise<void> {
  const pool = lookup(store.state.pools, poolId);
  if (!pool) return;
  delete pool.clients[clientId];
  for (const session of Object.values(pool.sessions))
    if (session.clientId === clientId) delete pool.sessions[session.originJti];
  await store.save();
}
