import type { Context } from '../context.ts';
import { requirePool } from './require-pool.ts';

export interface GroupInput {
  poolId: string;
  name: string;
  description?: string;
}

/** Makes a group, or gives an existing one this description; its members stay. */
export async function createGroup(context: Context, input: GroupInput): Promise<void> {
  const pool = requirePool(context, input.poolId);
  pool.groups[input.name] = { name: input.name, description: input.description ?? null };
  await context.store.save();
}
