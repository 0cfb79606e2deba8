import { recurrenceOf, type Recurrence } from './recurrence.ts';
import type { Run, ScheduleDefinition } from './schedule.ts';

export interface SchedulesOptions {
  /** Hands a run to its target; what went wrong, or null. */
  deliver(definition: ScheduleDefinition, at: number): string | null;
  /** ms since the epoch. */
  now(): number;
}

export interface Schedule {
  definition: ScheduleDefinition;
  createdAt: number;
  /** The next run, ms since the epoch; null where there is none any more. */
  next: number | null;
  last: Run | null;
}

interface Kept extends Schedule {
  recurrence: Recurrence;
  /** When `next` was found: a clock that shows less has been turned back. */
  lookedAt: number;
}

export type Schedules = ReturnType<typeof createSchedules>;

/**
 * The schedules of this platform. They run by its clock, at least once: a run does not wait for the one before it,
 * as in AWS. Runs that were due while nothing ran are lost; a clock that leaps ahead over several makes one of them.
 */
export function createSchedules({ deliver, now }: SchedulesOptions) {
  const schedules = new Map<string, Kept>();
  const keyOf = (name: string, groupName: string) => `${groupName}/${name}`;

  const nextOf = ({ definition, recurrence }: Kept, from: number): number | null => {
    const { enabled, startAt, endAt } = definition;
    const next = recurrence.after(Math.max(from, (startAt ?? 0) - 1));
    return !enabled || next === null || (endAt !== null && next > endAt) ? null : next;
  };
  const look = (kept: Kept, from: number): void => {
    kept.next = nextOf(kept, from);
    kept.lookedAt = from;
  };
  const run = (kept: Kept, byHand: boolean): Run => {
    const at = now();
    kept.last = { at, byHand, error: deliver(kept.definition, at) };
    return kept.last;
  };
  const find = (name: string, groupName = 'default') => schedules.get(keyOf(name, groupName)) ?? null;

  return {
    /** Makes a schedule or changes it; the same one again changes nothing. Throws an ExpressionError. */
    define(definition: ScheduleDefinition): void {
      const key = keyOf(definition.name, definition.groupName);
      const before = schedules.get(key);
      if (before && JSON.stringify(before.definition) === JSON.stringify(definition)) return;
      const createdAt = before?.createdAt ?? now();
      const { expression, zone, startAt } = definition;
      const recurrence = recurrenceOf(expression, zone, startAt ?? createdAt);
      const kept: Kept = { definition, createdAt, next: null, last: null, recurrence, lookedAt: 0 };
      look(kept, now() - 1);
      schedules.set(key, kept);
    },
    remove: (name: string, groupName = 'default') => void schedules.delete(keyOf(name, groupName)),
    all: (): readonly Schedule[] => [...schedules.values()],
    find: (name: string, groupName?: string): Schedule | null => find(name, groupName),
    /** The next runs of a schedule, ms since the epoch; fewer where it ends. */
    upcoming(name: string, groupName: string, count: number): number[] {
      const kept = find(name, groupName);
      const runs = kept?.next == null ? [] : [kept.next];
      while (kept && runs.length > 0 && runs.length < count) {
        const next = nextOf(kept, runs.at(-1)!);
        if (next === null) break;
        runs.push(next);
      }
      return runs;
    },
    /** Runs a schedule at once, also a disabled one; null where there is none of this name. */
    runNow(name: string, groupName?: string): Run | null {
      const kept = find(name, groupName);
      return kept && run(kept, true);
    },
    /** Runs what is due. */
    tick(): void {
      const at = now();
      for (const kept of schedules.values()) {
        if (at < kept.lookedAt) look(kept, at);
        if (kept.next === null || kept.next > at) continue;
        look(kept, at);
        run(kept, false);
      }
    },
  };
}
