import type { LocalDay } from './local-day.ts';

/** The day and minute it is at `now` (epoch ms) in an IANA time zone, `YYYY-MM-DDTHH:MM`. */
export function localMinuteInZone(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The day it is at `now` (epoch ms) in an IANA time zone. */
export function todayInZone(timeZone: string, now: number): LocalDay {
  return localMinuteInZone(timeZone, now).slice(0, 10);
}
