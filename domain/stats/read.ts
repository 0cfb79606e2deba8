import { addDays, dayCount, startOfLocalDay } from './local-day.ts';
import { period } from './period.ts';
import type { DatedCounters } from './series.ts';
import type { StatsStore } from './store.ts';
import { sumCounters, totalsOf } from './totals.ts';

/** Local days, both included. */
export interface Range {
  from: string;
  to: string;
}

/**
 * A range's totals, those of as many days before, and the range's day rows for the series: one query, because the two
 * ranges lie side by side. `scope` tells the totals' response times where to
 * look; `days` and `before` are for the series.
 */
export async function readRange(store: StatsStore, clientId: string, range: Range) {
  const before = { from: addDays(range.from, -dayCount(range.from, range.to)), to: addDays(range.from, -1) };
  const rows = await store.between(period.day(before.from), period.day(range.to));
  const first = period.day(range.from);
  const days = rows.filter((row) => row.period >= first).map(dated);
  const earlier = rows.filter((row) => row.period < first).map(dated);
  const totals = (counted: DatedCounters[], scope: Range) => ({
    ...totalsOf(sumCounters(counted.map(({ counters }) => counters))),
    scope: { clientId, ...scope },
  });
  const counted = earlier.some(({ counters }) => Object.values(counters).some((value) => value !== 0));
  return {
    clientId,
    ...range,
    totals: totals(days, range),
    previous: counted ? totals(earlier, before) : null,
    days,
    before: { ...before, days: earlier },
  };
}

/** The hour rows of a range of local days. */
export async function readHours(store: StatsStore, range: Range, timeZone: string): Promise<DatedCounters[]> {
  const hour = (instant: number) => period.hour(new Date(instant).toISOString().slice(0, 13));
  const last = startOfLocalDay(addDays(range.to, 1), timeZone) - 3_600_000;
  return (await store.between(hour(startOfLocalDay(range.from, timeZone)), hour(last))).map(dated);
}

function dated({ period: key, counters }: { period: string; counters: DatedCounters['counters'] }) {
  return { date: key.slice(2), counters };
}
