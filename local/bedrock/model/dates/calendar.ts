import { weekdayOf } from '../../../demo/polish-day.ts';

/** The day a number of days later, YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day by its numbers, or null where the calendar has none. */
export function dateOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : null;
}

/** The next such day of the year, today included. */
export function nextDate(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const soon = dateOf(year, month, day);
  return soon !== null && soon >= today ? soon : dateOf(year + 1, month, day);
}

/** The next such day of a month, today included; the month after where this one's has passed. */
export function nextDayOfMonth(today: string, day: number): string | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const soon = dateOf(year, month, day);
  if (soon !== null && soon >= today) return soon;
  return month === 12 ? dateOf(year + 1, 1, day) : dateOf(year, month + 1, day);
}

/** The next such weekday (0 = Sunday) after today. */
export function nextWeekday(today: string, weekday: number): string {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** Such a weekday in the week after this one; weeks start on Monday. */
export function weekdayOfNextWeek(today: string, weekday: number): string {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return addDays(today, 7 - sinceMonday + ((weekday + 6) % 7));
}
