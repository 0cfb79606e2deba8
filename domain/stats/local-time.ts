import { localDayOf, startOfLocalDay } from './local-day.ts';

/** The instant (ms) of minutes after midnight on a local day's clock, also on days of 23 or 25 hours. */
export function instantOf(day: string, minutes: number, timeZone: string): number {
  const guess = startOfLocalDay(day, timeZone) + minutes * 60_000;
  return (
    guess + (minutes - minutesOf(guess, timeZone)) * 60_000 * (localDayOf(guess, timeZone) === day ? 1 : 0)
  );
}

/** Minutes after midnight that a clock shows. */
export function minutesOf(instant: number, timeZone: string): number {
  const time = new Date(instant).toLocaleTimeString('sv-SE', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
