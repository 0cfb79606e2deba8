import { describe, expect, it } from 'vitest';
import { seriesRows } from './series-rows.ts';

const point = (date: string, count: number) => ({ date, start: `${date}T00:00:00Z`, count });
const now = Date.parse('2026-11-23T12:00:00Z');
const pick = (candidate: { count: number }) => candidate.count;

describe('rows of a series', () => {
  it('draws the running day dotted, joined to the day before', () => {
    const points = [point('2026-11-21', 3), point('2026-11-22', 5), point('2026-11-23', 1)];
    const rows = seriesRows({ points, pick, now, endsNow: true });
    expect(rows.map((row) => row.solid)).toEqual([3, 5, null]);
    expect(rows.map((row) => row.dotted)).toEqual([null, 5, 1]);
    expect(rows.map((row) => row.complete)).toEqual([true, true, false]);
  });

  it('draws a range that is over in one line', () => {
    const rows = seriesRows({
      points: [point('2026-10-01', 3), point('2026-10-02', 5)],
      pick,
      now,
      endsNow: false,
    });
    expect(rows.map((row) => [row.solid, row.dotted])).toEqual([
      [3, null],
      [5, null],
    ]);
  });

  it('leaves hours that have not begun empty, not zero', () => {
    const points = ['10', '11', '12', '13'].map((hour) => ({
      date: '2026-11-23',
      start: `2026-11-23T${hour}:00:00Z`,
      count: 2,
    }));
    const rows = seriesRows({ points, pick, now: Date.parse('2026-11-23T11:30:00Z'), endsNow: true });
    expect(rows.map((row) => row.value)).toEqual([2, 2, null, null]);
    expect(rows.map((row) => row.dotted)).toEqual([2, 2, null, null]);
  });

  it('lays the period before beneath, part by part', () => {
    const rows = seriesRows({
      points: [point('2026-10-03', 3), point('2026-10-04', 5)],
      previousPoints: [point('2026-10-01', 7)],
      pick,
      now,
      endsNow: false,
    });
    expect(rows.map((row) => row.previous)).toEqual([7, null]);
  });
});
