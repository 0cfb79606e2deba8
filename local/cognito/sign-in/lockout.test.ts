import { describe, expect, it } from 'vitest';
import { afterFailure, createLockout, type Attempts } from './lockout.ts';

describe('afterFailure', () => {
  it('locks from the fifth wrong password on, twice as long each time, 15 minutes at most', () => {
    let attempts: Attempts | undefined;
    let now = 1_000_000;
    const seconds = Array.from({ length: 18 }, () => {
      attempts = afterFailure(attempts, now);
      const locked = attempts.lockedUntil === 0 ? 0 : (attempts.lockedUntil - now) / 1000;
      now = Math.max(now, attempts.lockedUntil) + 1;
      return locked;
    });
    expect(seconds).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  it('forgets after 15 quiet minutes, counted from the end of a lock', () => {
    const locked = { failures: 9, lastFailureAt: 0, lockedUntil: 16_000 };
    expect(afterFailure(locked, 16_000 + 15 * 60_000 - 1).failures).toBe(10);
    expect(afterFailure(locked, 16_000 + 15 * 60_000).failures).toBe(1);
  });
});

describe('createLockout', () => {
  it('counts each name by itself and forgets on success', () => {
    const now = 5000;
    const lockout = createLockout(() => now);
    for (let round = 0; round < 5; round++) lockout.fail('a');
    expect([lockout.isLocked('a'), lockout.isLocked('b')]).toEqual([true, false]);
    lockout.clear('a');
    expect(lockout.isLocked('a')).toBe(false);
  });
});
