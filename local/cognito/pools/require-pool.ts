import type { Context } from '../context.ts';
import { resourceNotFound } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Pool } from '../state/types.ts';

export function requirePool(context: Context, poolId: string): Pool {
  const pool = lookup(context.store.state.pools, poolId);
  if (!pool) throw resourceNotFound(`User pool ${poolId} does not exist.`);
  return pool;
}
