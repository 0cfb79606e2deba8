import type { Span } from './slots.ts';

/** A time that an appointment holds. */
export interface Visit {
  /** Seconds since the epoch. */
  start: number;
  minutes: number;
  /** Seconds since the epoch from which on others may have it; absent once the visitor has confirmed. */
  free_at?: number;
}

/** All appointments of a local day, by id. It is written only over the version that was read. */
export interface DayBook {
  version: number;
  visits: Record<string, Visit>;
}

/** What of a day is taken. `now` in ms since the epoch. */
export function takenSpans({ visits }: DayBook, now: number): Span[] {
  return Object.values(visits)
    .filter((visit) => isHeld(visit, now))
    .map(({ start, minutes }) => ({ from: start * 1000, to: (start + minutes * 60) * 1000 }));
}

/** The day with one more appointment, and without those that nobody confirmed in time. */
export function withVisit(book: DayBook, id: string, visit: Visit, now: number): DayBook {
  const held = Object.entries(book.visits).filter(([, other]) => isHeld(other, now));
  return { version: book.version + 1, visits: { ...Object.fromEntries(held), [id]: visit } };
}

function isHeld({ free_at }: Visit, now: number): boolean {
  return free_at === undefined || free_at * 1000 > now;
}
