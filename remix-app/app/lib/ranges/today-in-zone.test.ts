import { expect, it } from 'vitest';
import { localMinuteInZone, todayInZone } from './today-in-zone.ts';

it("takes the client's day, not UTC's and not the reader's", () => {
  const justBeforeMidnightUtc = Date.parse('2026-11-23T23:30:00Z');
  expect(todayInZone('UTC', justBeforeMidnightUtc)).toBe('2026-11-23');
  expect(todayInZone('Europe/Warsaw', justBeforeMidnightUtc)).toBe('2026-11-24');
  expect(todayInZone('America/New_York', justBeforeMidnightUtc)).toBe('2026-11-23');
});

it('follows summer time and writes midnight as 00', () => {
  expect(localMinuteInZone('Europe/Warsaw', Date.parse('2026-07-01T22:05:00Z'))).toBe('2026-07-02T00:05');
  expect(localMinuteInZone('Europe/Warsaw', Date.parse('2026-12-01T22:05:00Z'))).toBe('2026-12-01T23:05');
});
