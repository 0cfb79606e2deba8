const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();

/**
 * The local day, YYYY-MM-DD, of a UTC hour `2026-11-23T10`. Days are built on whole UTC hours, so in a zone that is
 * half an hour off, the half hour around midnight counts in the day its UTC hour began.
 */
export function localDayOfHour(hour: string, timeZone: string): string {
  const key = `${timeZone} ${hour}`;
  const known = days.get(key);
  if (known) return known;
  const day = format(timeZone).format(new Date(`${hour}:00:00Z`));
  if (days.size > 20_000) days.clear();
  days.set(key, day);
  return day;
}

/** The UTC instant (ms) at which a local day begins, also where the clocks change at midnight. */
export function startOfLocalDay(day: string, timeZone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let hour = -27; hour <= 15; hour += 1) {
    const instant = noon + hour * 3_600_000;
    if (localDayOfHour(new Date(instant).toISOString().slice(0, 13), timeZone) === day) return instant;
  }
  return Date.parse(`${day}T00:00:00Z`);
}

/** A calendar day so many days on; negative for back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** How many calendar days from one to another, both included. */
export function dayCount(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** The local day of an instant. */
export function localDayOf(instant: string | number, timeZone: string): string {
  return localDayOfHour(new Date(instant).toISOString().slice(0, 13), timeZone);
}

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    // The Swedish locale writes dates as ISO does.
    found = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, found);
  }
  return found;
}
