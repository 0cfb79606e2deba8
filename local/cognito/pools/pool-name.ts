/** The part of a pool's id after the `_`: what SRP's hashes take. */
export function poolName(poolId: string): string {
  return poolId.slice(poolId.indexOf('_') + 1);
}
