const WEEKDAYS = ['niedziela', 'poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota'];
const ON = ['w niedzielę', 'w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę'];
const MONTHS = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];
const PUBLIC_HOLIDAYS = new Set([
  '01-01',
  '01-06',
  '05-01',
  '05-03',
  '08-15',
  '11-01',
  '11-11',
  '12-24',
  '12-25',
  '12-26',
]);

/** Weekday of a day YYYY-MM-DD, 0 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** Whether nobody works in Poland on a day (fixed dates only). */
export function isPublicHoliday(day: string): boolean {
  return PUBLIC_HOLIDAYS.has(day.slice(5));
}

/** The forms of a day that Polish sentences need: "środa 25 listopada", "w środę", "w środę 25 listopada", "na środę". */
export function polishDay(day: string) {
  const weekday = weekdayOf(day);
  const date = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  const on = ON[weekday]!;
  return {
    day: `${WEEKDAYS[weekday]} ${date}`,
    on,
    onDate: `${on} ${date}`,
    forDay: on.replace(/^we? /, 'na '),
  };
}

/** "Wednesday, 25 November". */
export function englishDay(day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', options);
}
