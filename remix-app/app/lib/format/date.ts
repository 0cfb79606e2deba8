import type { Language } from '../i18n/language.ts';

const known = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, using it is not: a table of fifty rows makes each once. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const found = known.get(key) ?? new Intl.DateTimeFormat(language, options);
  known.set(key, found);
  return found;
}

/** A local day, YYYY-MM-DD, has no zone of its own: it is read and written in UTC. */
const dayInstant = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** An instant in the client's zone: `23 lis 2026, 10:05`. */
export const formatDateTime = (iso: string | number, timeZone: string, language: Language): string =>
  format(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** An instant to the second and with its zone, for a tooltip. */
export const formatInstantExactly = (iso: string | number, timeZone: string, language: Language): string =>
  format(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso));

/** The day of an instant in the client's zone: `23 lis 2026`. */
export const formatDate = (iso: string | number, timeZone: string, language: Language): string =>
  format(language, { timeZone, dateStyle: 'medium' }).format(new Date(iso));

/** The time of an instant in the client's zone: `10:05`. */
export const formatTime = (iso: string | number, timeZone: string, language: Language): string =>
  format(language, { timeZone, timeStyle: 'short' }).format(new Date(iso));

/** A local day: `23 lis 2026`. */
export const formatDay = (day: string, language: Language): string =>
  format(language, { timeZone: 'UTC', dateStyle: 'medium' }).format(dayInstant(day));

/** A month, YYYY-MM: `listopad 2026`. */
export const formatMonth = (month: string, language: Language): string =>
  format(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(dayInstant(`${month}-01`));

/** A local day, as short as an axis needs it: `23 lis`. */
export const formatDayShortly = (day: string, language: Language): string =>
  format(language, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(dayInstant(day));

/** A local day with its name: `poniedziałek, 23 listopada 2026`. */
export const formatDayFully = (day: string, language: Language): string =>
  format(language, { timeZone: 'UTC', dateStyle: 'full' }).format(dayInstant(day));

/** A visit's local time, YYYY-MM-DDTHH:MM, which already is in the client's zone. `Date` alone would read a date into anything. */
export function formatLocalDateTime(local: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) throw new RangeError('Not a local time.');
  const instant = new Date(`${local.slice(0, 16)}Z`);
  return format(language, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' }).format(instant);
}
