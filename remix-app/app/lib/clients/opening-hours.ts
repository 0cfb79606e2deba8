import type { OpeningSpan, Weekday } from '#generated/types.ts';

export const WEEKDAYS: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

/** What is wrong with a week's spans. */
export type HoursFault = 'incomplete' | 'order' | 'overlap';

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/;
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A time as people type it, as `HH:MM`: `9` is 09:00, `930` and `9.30` are 09:30. What is no time stays as it is. */
export function readTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:.,]?(\d{2})?$/.exec(typed.trim()) ?? [];
  const time = `${hours?.padStart(2, '0')}:${minutes ?? '00'}`;
  return TO.test(time) ? time : typed.trim();
}

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
  if (spans.some(({ from, to }) => !FROM.test(from) || !TO.test(to))) return 'incomplete';
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
