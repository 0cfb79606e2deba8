import type { Interval } from '#generated/types.ts';
import { countDays } from './local-day.ts';
import type { DayRange } from './day-range.ts';

/** The parts a range is drawn in: hours of one or two days, weeks of long ranges, else days. */
export function chartInterval(range: DayRange, hoursKept: boolean): Interval {
  const days = countDays(range.from, range.to);
  if (days <= 2 && hoursKept) return 'HOUR';
  return days > 120 ? 'WEEK' : 'DAY';
}
