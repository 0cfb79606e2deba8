import type { OpeningSpan, Weekday } from '#generated/types.ts';

export const WEEKDAYS: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

/** The end of a day as a time; fields for times know no 24:00. */
const MIDNIGHT = '24:00';

/** What is wrong with a week's spans. */
export type HoursFault = 'incomplete' | 'order' | 'overlap';

/** What a field for times shows of a span's end, and back: closing at midnight is 00:00 there. */
export const shownEnd = (to: string): string => (to === MIDNIGHT ? '00:00' : to);
export const typedEnd = (to: string): string => (to === '00:00' ? MIDNIGHT : to);

/** A weekday's spans, in the order in which they stand. */
export const spansOf = (hours: readonly OpeningSpan[], day: Weekday): OpeningSpan[] =>
  hours.filter((span) => span.day === day);

/** The hours with one weekday's spans put in the place of those that were there. */
export function withDay(
  hours: readonly OpeningSpan[],
  day: Weekday,
  spans: readonly { from: string; to: string }[],
): OpeningSpan[] {
  return WEEKDAYS.flatMap((each) =>
    each === day ? spans.map(({ from, to }) => ({ day, from, to })) : spansOf(hours, each),
  );
}

/** A day's fault, the first of them; null where it has none. */
export function dayFault(spans: readonly { from: string; to: string }[]): HoursFault | null {
  if (spans.some(({ from, to }) => !from || !to)) return 'incomplete';
  if (spans.some(({ from, to }) => from >= to)) return 'order';
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.some(({ from }, index) => index > 0 && sorted[index - 1]!.to > from) ? 'overlap' : null;
}

/** Whether every day of the week can be kept. */
export const areRight = (hours: readonly OpeningSpan[]): boolean =>
  WEEKDAYS.every((day) => dayFault(spansOf(hours, day)) === null);

/** Monday to Friday, 9 to 17. */
export const USUAL_HOURS: readonly OpeningSpan[] = WEEKDAYS.slice(0, 5).map((day) => ({
  day,
  from: '09:00',
  to: '17:00',
}));
