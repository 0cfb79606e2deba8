import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monotonicClock } from './monotonic-clock.ts';

it('never repeats and never goes back, whatever the clock does', () => {
  const milliseconds = fc.integer({ min: 0, max: 4_000_000_000_000 });
  const chance = fc.double({ min: 0, max: 0.999999, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(milliseconds, chance), { minLength: 2, maxLength: 200 }), (readings) => {
      let index = 0;
      const next = monotonicClock(
        () => readings[index]![0],
        () => readings[index]![1],
      );
      const seen = readings.map((_, reading) => {
        index = reading;
        return next();
      });
      return seen.every((value, at) => Number.isSafeInteger(value) && (at === 0 || value > seen[at - 1]!));
    }),
  );
});

it('stays within the millisecond of a clock that moves', () => {
  let now = 1_765_794_645_123;
  const next = monotonicClock(
    () => now++,
    () => 0.4567,
  );
  expect([next(), next()]).toEqual([1_765_794_645_123_456, 1_765_794_645_124_456]);
});
