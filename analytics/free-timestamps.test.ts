import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toMicroseconds } from '../domain/events/timestamp.ts';
import { freeTimestamps } from './free-timestamps.ts';

const AT = '2025-12-15T10:30:45.999900Z';
const first = (count: number, id: string) => {
  const found: string[] = [];
  for (const timestamp of freeTimestamps(AT, id)) if (found.push(timestamp) === count) break;
  return found;
};

it('begins at the own time and jumps 1 to 997 microseconds, in order as text too', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const way = first(40, id);
      expect(way[0]).toBe(AT);
      expect([...way].sort()).toEqual(way);
      way.slice(1).forEach((timestamp, index) => {
        expect(timestamp).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/);
        const jump = toMicroseconds(timestamp) - toMicroseconds(way[index]!);
        expect(jump).toBeGreaterThanOrEqual(1);
        expect(jump).toBeLessThanOrEqual(997);
      });
    }),
    { numRuns: 50 },
  );
});

it('goes the same way for the same event and another way for another', () => {
  const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  expect(first(9, a)).toEqual(first(9, a));
  expect(first(9, a).slice(1)).not.toEqual(first(9, b).slice(1));
});

it('puts any set of events that meet in one microsecond in places of their own, and finds them there again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 60 }), (ids) => {
      const table = new Map<string, string>();
      const write = (id: string) => {
        for (const timestamp of freeTimestamps(AT, id)) {
          if (table.get(timestamp) === id) return;
          if (!table.has(timestamp)) return void table.set(timestamp, id);
        }
      };
      ids.forEach(write);
      [...ids].reverse().forEach(write);
      expect([...table.values()].sort()).toEqual([...ids].sort());
    }),
  );
});
