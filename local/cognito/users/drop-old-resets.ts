import type { Pool } from '../state/types.ts';

const CAPACITY = 10_000;

/** Forgets expired resets, and the oldest of names nobody has when a flood of them comes. */
export function dropOldResets(pool: Pool, now: number): void {
  for (const [userId, reset] of Object.entries(pool.resets)) {
    if (reset.expiresAt <= now) delete pool.resets[userId];
  }
  let excess = Object.keys(pool.resets).length - CAPACITY;
  for (const [userId, reset] of Object.entries(pool.resets)) {
    if (excess < 0) break;
    if (reset.sub !== null) continue;
    delete pool.resets[userId];
    excess -= 1;
  }
}
