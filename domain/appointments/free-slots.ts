import { addDays, localDayOf } from '../stats/local-day.ts';
import { isDay, slotsOf, type Reception, type Slot, type Span } from './slots.ts';

/** Nobody comes at once: the earliest slot begins so many ms from now. */
export const NOTICE_MS = 30 * 60_000;
/** How many days ahead one may book. */
export const DAYS_AHEAD = 60;

export type DayRefusal = 'invalid' | 'past' | 'too_far';

/** Why nobody may book on this day, whatever the hours; null where one may. `now` in ms since the epoch. */
export function refusalOfDay(day: string, timeZone: string, now: number): DayRefusal | null {
  if (!isDay(day)) return 'invalid';
  const today = localDayOf(now, timeZone);
  if (day < today) return 'past';
  return day > addDays(today, DAYS_AHEAD) ? 'too_far' : null;
}

/** What is left of a day's slots: late enough, and over nothing that is taken. */
export function freeSlots(slots: Slot[], taken: Span[], now: number): Slot[] {
  return slots.filter(
    (slot) => slot.from >= now + NOTICE_MS && !taken.some(({ from, to }) => from < slot.to && slot.from < to),
  );
}

/** The slot that begins at a time, or why it cannot be had. */
export function chooseSlot(
  wish: { day: string; time: string },
  reception: Reception,
  taken: Span[],
  now: number,
): { ok: true; slot: Slot } | { ok: false; reason: DayRefusal | 'outside_hours' | 'taken'; free: Slot[] } {
  const refusal = refusalOfDay(wish.day, reception.timeZone, now);
  if (refusal) return { ok: false, reason: refusal, free: [] };
  const slots = slotsOf(wish.day, reception);
  const free = freeSlots(slots, taken, now);
  const slot = slots.find(({ time }) => time === wish.time);
  if (!slot) return { ok: false, reason: 'outside_hours', free };
  if (slot.from < now + NOTICE_MS) return { ok: false, reason: 'past', free };
  return free.includes(slot) ? { ok: true, slot } : { ok: false, reason: 'taken', free };
}
