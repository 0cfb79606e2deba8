/** What is known of a metric in a span of time. */
export interface StatisticSet {
  count: number;
  sum: number;
  minimum: number;
  maximum: number;
  /** How often each value came; past MOST_VALUES values that lie within 1 % of each other count as one. */
  values: Map<number, number>;
}

/** Figures that were summed up elsewhere: their values are not known, so they have no percentiles. */
export type KnownStatistics = Pick<StatisticSet, 'count' | 'sum' | 'minimum' | 'maximum'>;

const MOST_VALUES = 100;
const STEP = Math.log(1.01);

export function emptySet(): StatisticSet {
  return { count: 0, sum: 0, minimum: Infinity, maximum: -Infinity, values: new Map() };
}

/** Counts a value in, so many times. */
export function addValue(set: StatisticSet, value: number, times = 1): void {
  addKnown(set, { count: times, sum: value * times, minimum: value, maximum: value });
  keep(set, value, times);
}

/** Counts figures in that were summed up elsewhere. */
export function addKnown(set: StatisticSet, { count, sum, minimum, maximum }: KnownStatistics): void {
  set.count += count;
  set.sum += sum;
  set.minimum = Math.min(set.minimum, minimum);
  set.maximum = Math.max(set.maximum, maximum);
}

/** Counts one set into another. */
export function mergeInto(set: StatisticSet, more: StatisticSet): void {
  addKnown(set, more);
  for (const [value, times] of more.values) keep(set, value, times);
}

function keep(set: StatisticSet, value: number, times: number): void {
  const key = set.values.size >= MOST_VALUES && !set.values.has(value) ? rounded(value) : value;
  set.values.set(key, (set.values.get(key) ?? 0) + times);
}

/** The nearest power of 1.01, so that the number of different values stays small whatever comes. */
function rounded(value: number): number {
  return value === 0 ? 0 : Math.sign(value) * Math.exp(Math.round(Math.log(Math.abs(value)) / STEP) * STEP);
}
