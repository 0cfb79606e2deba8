import type { Context } from '../context.ts';
import { lookup } from '../lookup.ts';

/** Removes a group; its members stay without it. */
export async function removeGroup({ store }: Context, poolId: string, name: string): Promise<void> {
  const pool = lookup(store.state.pools, poolId);
  if (!pool) return;
  delete pool.groups[name];
  for (const user of Object.values(pool.users)) user.groups = user.groups.filter((group) => group !== name);
  await store.save();
}
