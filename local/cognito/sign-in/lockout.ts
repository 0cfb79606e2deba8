export interface Attempts {
  failures: number;
  lastFailureAt: number;
  lockedUntil: number;
}

const FREE_FAILURES = 5;
const LONGEST_SECONDS = 900;
const FORGOTTEN_AFTER = 15 * 60_000;
const CAPACITY = 20_000;

/** The count after one more wrong password: the fifth locks for 1 s, each further one for twice as long. */
export function afterFailure(before: Attempts | undefined, now: number): Attempts {
  const quietSince = before ? Math.max(before.lastFailureAt, before.lockedUntil) : 0;
  const failures = (before && now - quietSince < FORGOTTEN_AFTER ? before.failures : 0) + 1;
  const seconds = failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_SECONDS);
  return { failures, lastFailureAt: now, lockedUntil: seconds === 0 ? 0 : now + seconds * 1000 };
}

export interface Lockout {
  isLocked(key: string): boolean;
  fail(key: string): void;
  clear(key: string): void;
}

/** Counts wrong passwords per account, existing or not, so that guessing is slow and tells nothing. */
export function createLockout(now: () => number): Lockout {
  const counts = new Map<string, Attempts>();
  return {
    isLocked: (key) => (counts.get(key)?.lockedUntil ?? 0) > now(),
    fail(key) {
      const attempts = afterFailure(counts.get(key), now());
      counts.delete(key);
      counts.set(key, attempts);
      // The oldest goes first, so a flood of invented names cannot fill the memory.
      if (counts.size > CAPACITY) counts.delete(counts.keys().next().value!);
    },
    clear: (key) => void counts.delete(key),
  };
}
