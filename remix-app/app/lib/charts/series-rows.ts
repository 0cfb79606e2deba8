/** One part of a series as the chart and its table want it. */
export interface SeriesRow {
  /** The instant the part begins, ISO. */
  start: string;
  /** The local day it begins. */
  date: string;
  value: number | null;
  /** The same part of the period before, where it is known. */
  previous: number | null;
  /** Whether the part is over: the one that is still running is drawn dotted. */
  complete: boolean;
  /** `value` where the line is solid, and where it is dotted: both hold the last complete part, so the lines meet. */
  solid: number | null;
  dotted: number | null;
}

export interface SeriesPoint {
  start: string;
  date: string;
}

interface SeriesOptions<Point extends SeriesPoint> {
  points: readonly Point[];
  previousPoints?: readonly Point[];
  pick: (point: Point) => number | null | undefined;
  /** Epoch ms. */
  now: number;
  /** Whether the last part is still running (its range ends today). */
  endsNow: boolean;
}

/** Shapes points into rows; parts that have not begun yet (the rest of today's hours) are left without a value. */
export function seriesRows<Point extends SeriesPoint>(options: SeriesOptions<Point>): SeriesRow[] {
  const { points, previousPoints = [], pick, now, endsNow } = options;
  const begun = points.filter((point) => Date.parse(point.start) <= now).length;
  const running = endsNow ? begun - 1 : -1;
  return points.map((point, index) => {
    const previousPoint = previousPoints[index];
    const value = endsNow && index >= begun ? null : (pick(point) ?? null);
    const complete = !endsNow || index < running;
    const touchesRunning = endsNow && (index === running || index === running - 1);
    return {
      start: point.start,
      date: point.date,
      value,
      previous: previousPoint ? (pick(previousPoint) ?? null) : null,
      complete,
      solid: complete ? value : null,
      dotted: touchesRunning ? value : null,
    };
  });
}
