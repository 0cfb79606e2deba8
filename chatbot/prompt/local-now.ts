/** An instant as a person in a zone would write it: `2026-11-26 09:15 Europe/Warsaw, Thursday`. */
export function localNow(instant: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' }).format(instant);
  return `${day} ${timeZone}, ${weekday}`;
}
