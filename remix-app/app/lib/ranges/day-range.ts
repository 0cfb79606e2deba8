import { addDays, countDays, firstOfMonth, type LocalDay } from './local-day.ts';

/** The client's local days, both included: what the API's DateRange takes. */
export interface DayRange {
  from: LocalDay;
  to: LocalDay;
}

/** Ranges with a name, in the order the picker shows them; the name is what stands in the URL. */
export const RANGE_PRESETS = ['today', '7d', '30d', '90d', 'month', 'last-month'] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** The days of a named range, seen from `today`. */
export function presetRange(preset: RangePreset, today: LocalDay): DayRange {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case '90d':
      return { from: addDays(today, -89), to: today };
    case 'month':
      return { from: firstOfMonth(today), to: today };
    case 'last-month': {
      const to = addDays(firstOfMonth(today), -1);
      return { from: firstOfMonth(to), to };
    }
  }
}

/** As many days just before the range: what the API's `previous` covers. */
export function previousRange(range: DayRange): DayRange {
  const days = countDays(range.from, range.to);
  return { from: addDays(range.from, -days), to: addDays(range.from, -1) };
}
