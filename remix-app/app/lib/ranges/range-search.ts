import { countDays, isLocalDay, type LocalDay } from './local-day.ts';
import { presetRange, RANGE_PRESETS, type DayRange, type RangePreset } from './day-range.ts';

export const DEFAULT_PRESET: RangePreset = '30d';
/** The API refuses longer ranges. */
export const MAX_RANGE_DAYS = 400;

export type RangeProblem = 'not-a-day' | 'from-after-to' | 'too-long' | 'in-future' | 'unknown-preset';

export interface ChosenRange extends DayRange {
  preset: RangePreset | 'custom';
  /** Why what stood in the URL was not taken; the default range is shown then. */
  problem?: RangeProblem;
}

/** Why two days do not make a range that can be asked for, or null where they do. */
export function findRangeProblem(
  from: string | null | undefined,
  to: string | null | undefined,
  today: LocalDay,
): RangeProblem | null {
  if (!isLocalDay(from) || !isLocalDay(to)) return 'not-a-day';
  if (from > to) return 'from-after-to';
  if (from > today) return 'in-future';
  return countDays(from, to > today ? today : to) > MAX_RANGE_DAYS ? 'too-long' : null;
}

/** Reads `?range=30d` or `?from=&to=`. A last day in the future means today: nothing is counted after it. */
export function parseRange(search: URLSearchParams, today: LocalDay): ChosenRange {
  const from = search.get('from');
  const to = search.get('to');
  if (from !== null || to !== null) {
    const problem = findRangeProblem(from, to, today);
    if (problem) return { preset: DEFAULT_PRESET, ...presetRange(DEFAULT_PRESET, today), problem };
    return {
      preset: 'custom',
      from: from as LocalDay,
      to: (to as LocalDay) > today ? today : (to as LocalDay),
    };
  }
  const named = search.get('range');
  const preset = RANGE_PRESETS.find((candidate) => candidate === named);
  if (named !== null && !preset) {
    return { preset: DEFAULT_PRESET, ...presetRange(DEFAULT_PRESET, today), problem: 'unknown-preset' };
  }
  return { preset: preset ?? DEFAULT_PRESET, ...presetRange(preset ?? DEFAULT_PRESET, today) };
}

/** The same search parameters with another range; the default needs no word in the URL. */
export function withRange(search: URLSearchParams, range: RangePreset | DayRange): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['range', 'from', 'to']) next.delete(name);
  if (typeof range !== 'string') {
    next.set('from', range.from);
    next.set('to', range.to);
  } else if (range !== DEFAULT_PRESET) {
    next.set('range', range);
  }
  return next;
}
