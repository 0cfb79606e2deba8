import { addDays, startOfLocalDay } from '../stats/local-day.ts';
import { instantOf, minutesOf } from '../stats/local-time.ts';
import { WEEKDAYS, type OpeningHours } from './opening-hours.ts';

/** A span of time, ms since the epoch, without its end. */
export interface Span {
  from: number;
  to: number;
}

/** A time at which an appointment may begin. */
export interface Slot extends Span {
  /** Local, HH:MM. */
  time: string;
}

/** When and how long a company receives people. */
export interface Reception {
  hours: OpeningHours;
  /** Minutes that an appointment takes. */
  minutes: number;
  /** IANA zone. */
  timeZone: string;
}

const MINUTE = 60_000;

/**
 * All slots of a local day, taken or not: from each opening on, one after the other, as long as one ends before the doors
 * close. Length is real time: where the clocks change, a time that does not exist is no slot, and of one that comes twice
 * the first is meant.
 */
export function slotsOf(day: string, { hours, minutes, timeZone }: Reception): Slot[] {
  if (hours.closedDays.has(day)) return [];
  const slots = new Map<string, Slot>();
  for (const { from, to } of hours.week[weekdayOf(day)]) {
    const closes =
      to === '24:00'
        ? startOfLocalDay(addDays(day, 1), timeZone)
        : instantOf(day, clockMinutes(to), timeZone);
    for (let clock = clockMinutes(from); clock < clockMinutes(to); clock += minutes) {
      const start = instantOf(day, clock, timeZone);
      const end = start + minutes * MINUTE;
      const time = clockText(clock);
      if (minutesOf(start, timeZone) === clock && end <= closes)
        slots.set(time, { time, from: start, to: end });
    }
  }
  return [...slots.values()].sort((a, b) => a.from - b.from);
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function weekdayOf(day: string) {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
