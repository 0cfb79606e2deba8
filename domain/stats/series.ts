import type { Interval, StatPoint } from '#generated/types.ts';
import type { Counters } from './counters.ts';
import { addDays, localDayOf, startOfLocalDay } from './local-day.ts';
import { sumCounters, totalsOf } from './totals.ts';

/** Counters of a local day or UTC hour. */
export interface DatedCounters {
  /** `2026-11-23`, or for hours `2026-11-23T10`. */
  date: string;
  counters: Counters;
}

/** A range of local days cut into days, weeks from Monday, or months; empty parts have zeros. */
export function daySeries(
  days: DatedCounters[],
  range: { from: string; to: string },
  interval: Exclude<Interval, 'HOUR'>,
  timeZone: string,
): StatPoint[] {
  const byDay = new Map(days.map(({ date, counters }) => [date, counters]));
  const parts = new Map<string, { date: string; rows: Counters[] }>();
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    const key = partOf(day, interval);
    const part = parts.get(key) ?? { date: day, rows: [] };
    part.rows.push(byDay.get(day) ?? {});
    parts.set(key, part);
  }
  return [...parts.values()].map(({ date, rows }) => ({
    start: new Date(startOfLocalDay(date, timeZone)).toISOString(),
    date,
    totals: totalsOf(sumCounters(rows)),
  }));
}

/** The UTC hours of a range of local days; 23 or 25 to a day where the clocks change. */
export function hourSeries(
  hours: DatedCounters[],
  range: { from: string; to: string },
  timeZone: string,
): StatPoint[] {
  const byHour = new Map(hours.map(({ date, counters }) => [date, counters]));
  const points: StatPoint[] = [];
  const end = startOfLocalDay(addDays(range.to, 1), timeZone);
  for (let instant = startOfLocalDay(range.from, timeZone); instant < end; instant += 3_600_000) {
    const start = new Date(instant).toISOString();
    points.push({
      start,
      date: localDayOf(instant, timeZone),
      totals: totalsOf(byHour.get(start.slice(0, 13)) ?? {}),
    });
  }
  return points;
}

function partOf(day: string, interval: Exclude<Interval, 'HOUR'>): string {
  if (interval === 'DAY') return day;
  if (interval === 'MONTH') return day.slice(0, 7);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
