import type { StatisticSet } from './statistic-set.ts';

/** A statistic by its name in CloudWatch; null where the name is none that is known here. */
export function statisticOf(name: string): ((set: StatisticSet) => number | null) | null {
  const simple = SIMPLE[name];
  if (simple) return simple;
  const percent = /^p(\d{1,2}(?:\.\d+)?|100)$/.exec(name)?.[1];
  return percent === undefined ? null : (set) => percentile(set, Number(percent));
}

const SIMPLE: Record<string, (set: StatisticSet) => number> = {
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ minimum }) => minimum,
  Maximum: ({ maximum }) => maximum,
};

/** The smallest value that so many percent of the values do not pass; null where the values are not known. */
function percentile({ values, minimum, maximum }: StatisticSet, percent: number): number | null {
  const total = [...values.values()].reduce((sum, times) => sum + times, 0);
  if (total === 0) return null;
  let left = Math.max(1, Math.ceil((percent / 100) * total));
  const sorted = [...values].sort(([a], [b]) => a - b);
  const [found] = sorted.find(([, times]) => (left -= times) <= 0)!;
  return Math.min(maximum, Math.max(minimum, found));
}
