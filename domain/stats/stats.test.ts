import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdownOf } from './breakdown.ts';
import { bucketOf, percentiles } from './histogram.ts';
import { addDays, dayCount, localDayOf, startOfLocalDay } from './local-day.ts';
import { daySeries, hourSeries } from './series.ts';
import { usd } from '../pricing/money.ts';
import { totalsOf } from './totals.ts';

const WARSAW = 'Europe/Warsaw';

describe('local days', () => {
  test('begin at local midnight, also on the days the clocks change', () => {
    expect(new Date(startOfLocalDay('2026-03-29', WARSAW)).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(new Date(startOfLocalDay('2026-03-30', WARSAW)).toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(localDayOf('2026-11-22T23:00:00Z', WARSAW)).toBe('2026-11-23');
    expect(localDayOf('2026-11-23T02:00:00Z', 'America/New_York')).toBe('2026-11-22');
  });

  test('calendar arithmetic crosses months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(dayCount('2026-10-01', '2026-10-31')).toBe(31);
  });
});

describe('series', () => {
  const range = { from: '2026-10-23', to: '2026-11-02' };
  const days = [
    { date: '2026-10-25', counters: { c: 2 } },
    { date: '2026-11-02', counters: { c: 1 } },
  ];

  test('days without events are there with zeros', () => {
    const points = daySeries(days, range, 'DAY', WARSAW);
    expect(points.map(({ totals }) => totals.conversations)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(points[2]).toMatchObject({ date: '2026-10-25', start: '2026-10-24T22:00:00.000Z' });
  });

  test('weeks begin on Monday and months on the first, cut by the range', () => {
    const weeks = daySeries(days, range, 'WEEK', WARSAW);
    expect(weeks.map(({ date, totals }) => [date, totals.conversations])).toEqual([
      ['2026-10-23', 2],
      ['2026-10-26', 0],
      ['2026-11-02', 1],
    ]);
    expect(daySeries(days, range, 'MONTH', WARSAW).map(({ date }) => date)).toEqual([
      '2026-10-23',
      '2026-11-01',
    ]);
  });

  test('a day has 25 hours when summer time ends and 23 when it begins', () => {
    const hours = (day: string) => hourSeries([], { from: day, to: day }, WARSAW);
    expect(hours('2026-10-25')).toHaveLength(25);
    expect(hours('2026-03-29')).toHaveLength(23);
    expect(hours('2026-11-23')).toHaveLength(24);
  });
});

describe('figures', () => {
  test('rates are null where there is nothing to divide by', () => {
    expect(totalsOf({})).toMatchObject({ conversionRate: null, averageRating: null });
    expect(totalsOf({ c: 4, cv: 1, fs: 9, fn: 2 })).toMatchObject({
      conversionRate: 0.25,
      averageRating: 4.5,
    });
  });

  test('money is a decimal string to the last micro-dollar', () => {
    expect(usd(0).amount).toBe('0.000000');
    expect(usd(5).amount).toBe('0.000005');
    expect(usd(12_345_678).amount).toBe('12.345678');
    expect(usd(Number.MAX_SAFE_INTEGER).amount).toBe('9007199254.740991');
  });

  test('percentiles are within 10 % of the truth', () => {
    const times = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(times, (all) => {
        const buckets: Record<string, number> = {};
        for (const time of all) buckets[bucketOf(time)] = (buckets[bucketOf(time)] ?? 0) + 1;
        const sorted = [...all].sort((a, b) => a - b);
        const found = percentiles(buckets)!;
        for (const [name, share] of [
          ['p50', 0.5],
          ['p95', 0.95],
          ['p99', 0.99],
        ] as const) {
          const truth = sorted[Math.ceil(share * sorted.length) - 1]!;
          expect(Math.abs(found[name] - truth)).toBeLessThanOrEqual(0.1 * truth + 1);
        }
      }),
    );
    expect(percentiles({})).toBeNull();
  });

  test('a breakdown groups by its own attribute, the most first', () => {
    const counters = { 's|WEBSITE|c': 1, 's|WHATSAPP|c': 3, 's|WHATSAPP|r': 9, 'd|MOBILE|c': 4 };
    const found = breakdownOf(counters, 'SOURCE').map(({ key, totals }) => [key, totals.conversations]);
    expect(found).toEqual([
      ['WHATSAPP', 3],
      ['WEBSITE', 1],
    ]);
  });
});
