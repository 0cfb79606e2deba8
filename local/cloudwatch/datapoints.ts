import type { MetricId, Metrics } from './metrics.ts';
import { emptySet, mergeInto, type StatisticSet } from './statistic-set.ts';

/** A metric's data in [from, to), summed up by periods (ms) that begin at whole multiples of their length; oldest first. */
export function datapointsOf(
  metrics: Pick<Metrics, 'points'>,
  id: MetricId,
  { from, to, period }: { from: number; to: number; period: number },
): [number, StatisticSet][] {
  const sums = new Map<number, StatisticSet>();
  for (const [start, set] of metrics.points(id, from - (from % period), to)) {
    const begin = start - (start % period);
    const sum = sums.get(begin) ?? emptySet();
    mergeInto(sum, set);
    sums.set(begin, sum);
  }
  return [...sums];
}
