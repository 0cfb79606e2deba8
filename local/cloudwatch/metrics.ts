import {
  addKnown,
  addValue,
  emptySet,
  mergeInto,
  type KnownStatistics,
  type StatisticSet,
} from './statistic-set.ts';

export interface MetricId {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
}

/** Values of a metric at an instant (ms since the epoch), or figures that were summed up elsewhere. */
export interface Observation extends MetricId {
  at: number;
  unit: string;
  values: { value: number; times: number }[] | KnownStatistics;
}

export interface Series extends MetricId {
  /** The unit it came in last. */
  unit: string;
  /** By the instant at which each span begins: minutes, and hours where they are older than a day. */
  points: Map<number, StatisticSet>;
}

export type Metrics = ReturnType<typeof createMetrics>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KEPT = 15 * DAY;
/** As AWS: what is older or further ahead is not taken. */
const OLDEST = 14 * DAY;
const FURTHEST_AHEAD = 2 * HOUR;
const MOST_SERIES = 2_000;

/** The metrics of this platform, in memory: a day by the minute, two weeks by the hour, gone when it ends. */
export function createMetrics(options: { now(): number; log(line: object): void }) {
  const series = new Map<string, Series>();
  let refused = 0;

  const seriesOf = ({ namespace, name, dimensions }: MetricId, unit: string): Series | null => {
    const key = keyOf({ namespace, name, dimensions });
    const known = series.get(key);
    if (known) return known;
    if (series.size >= MOST_SERIES) {
      refused += 1;
      if (refused === 1)
        options.log({ level: 'WARN', message: 'too many metrics', refused: name, namespace });
      return null;
    }
    const made: Series = { namespace, name, dimensions, unit, points: new Map() };
    series.set(key, made);
    return made;
  };

  return {
    put(observation: Observation): void {
      const { at, unit, values } = observation;
      const age = options.now() - at;
      if (age > OLDEST || age < -FURTHEST_AHEAD) return;
      const into = seriesOf(observation, unit);
      if (!into) return;
      into.unit = unit;
      const start = at - (at % MINUTE);
      const set = into.points.get(start) ?? emptySet();
      into.points.set(start, set);
      if (!Array.isArray(values)) addKnown(set, values);
      else for (const { value, times } of values) addValue(set, value, times);
    },
    /** Every metric that has data. */
    all: (): Series[] => [...series.values()],
    find: (id: MetricId): Series | null => series.get(keyOf(id)) ?? null,
    /** The spans of a metric that begin in [from, to), by their beginning. */
    points(id: MetricId, from: number, to: number): [number, StatisticSet][] {
      const points = series.get(keyOf(id))?.points ?? new Map<number, StatisticSet>();
      return [...points].filter(([start]) => start >= from && start < to).sort(([a], [b]) => a - b);
    },
    /** Sums minutes up into hours where they are older than a day; forgets what is older than two weeks. */
    compact(): void {
      const now = options.now();
      for (const [key, { points }] of series) {
        for (const [start, set] of points) {
          if (start >= now - DAY || (start % HOUR === 0 && start >= now - KEPT)) continue;
          points.delete(start);
          if (start < now - KEPT) continue;
          const hour = points.get(start - (start % HOUR)) ?? emptySet();
          mergeInto(hour, set);
          points.set(start - (start % HOUR), hour);
        }
        if (points.size === 0) series.delete(key);
      }
    },
  };
}

function keyOf({ namespace, name, dimensions }: MetricId): string {
  return JSON.stringify([namespace, name, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
