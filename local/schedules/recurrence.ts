import { Cron } from 'croner';
import { instantOf, offsetAt, utc, wallTimeAt } from '../appsync/runtime/util/java-time/zone.ts';
import { cronPattern } from './cron-pattern.ts';
import { ExpressionError } from './expression-error.ts';

/** When something runs again and again. Instants are ms since the epoch. */
export interface Recurrence {
  /** The first run after an instant; null where there is none any more. */
  after(instant: number): number | null;
}

/** A clock changes by at most so many hours, and each of its minutes may be one of a cron expression. */
const MOST_SKIPPED = 180;

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The runs that `cron(...)`, `rate(...)` or `at(...)` asks for in a zone. A rate counts from `since` (24 hours are a
 * day whatever the clocks do) and runs at once. Throws an ExpressionError for what AWS refuses.
 */
export function recurrenceOf(expression: string, zone: string, since: number): Recurrence {
  requireZone(zone);
  const [, kind, inner] = /^(cron|rate|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'cron') return cron(inner!, zone);
  if (kind === 'rate') return rate(inner!, since);
  if (kind === 'at') return at(inner!, zone);
  throw new ExpressionError(`${expression} is neither cron(...), rate(...) nor at(...).`);
}

/**
 * Runs by what clocks show. As in AWS, a time that clocks skip in spring is no run, and one that they show twice in
 * autumn is one run (which of the two is not documented: the first, here).
 */
function cron(fields: string, zone: string): Recurrence {
  const pattern = patternOf(fields);
  return {
    after(instant) {
      let wall = utc(wallTimeAt(instant, zone));
      for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
        const next = pattern.nextRun(new Date(wall));
        if (!next) return null;
        wall = next.getTime();
        const found = instantOf(wallTimeAt(wall, 'UTC'), zone);
        if (found > instant && utc(wallTimeAt(found, zone)) === wall) return found;
      }
      return null;
    },
  };
}

function patternOf(fields: string): Cron {
  const pattern = cronPattern(fields);
  try {
    // Counted on a clock without changes: the zone's own clock is laid over it afterwards.
    return new Cron(pattern, { paused: true, timezone: 'UTC', mode: '7-part', alternativeWeekdays: true });
  } catch (error) {
    throw new ExpressionError(`cron(${fields}) cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function rate(inner: string, since: number): Recurrence {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(inner.trim()) ?? [];
  const step = Number(count) * (UNITS[unit as keyof typeof UNITS] ?? 0);
  if (!step) throw new ExpressionError(`rate(${inner}) must be a number of minutes, hours or days.`);
  return {
    after: (instant) => (instant < since ? since : since + (Math.floor((instant - since) / step) + 1) * step),
  };
}

function at(inner: string, zone: string): Recurrence {
  const wall = Date.parse(`${inner.trim()}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner.trim()) || Number.isNaN(wall))
    throw new ExpressionError(`at(${inner}) must be a time as 2026-11-26T10:00:00.`);
  const only = instantOf(wallTimeAt(wall, 'UTC'), zone);
  return { after: (instant) => (instant < only ? only : null) };
}

function requireZone(zone: string): void {
  try {
    offsetAt(0, zone);
  } catch (error) {
    throw new ExpressionError(`There is no time zone ${zone}.`, { cause: error });
  }
}
