import type { Context } from '../context.ts';

/** Removes a pool with its users, groups and clients; one that is not there is removed already. */
export async function removePool({ store }: Context, poolId: string): Promise<void> {
  delete store.state.pools[poolId];
  await store.save();
}
