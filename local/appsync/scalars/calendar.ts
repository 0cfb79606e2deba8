const offset = String.raw`(?:Z|[+-]\d{2}:\d{2}(?::\d{2})?)`;

export const datePattern = String.raw`(-?\d{4,})-(\d{2})-(\d{2})`;
export const timePattern = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?`;
export const offsetPattern = offset;

/** Whether a day exists, in the proleptic Gregorian calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Whether a time of day exists; leap seconds do not. */
export function isTime(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 59;
}

/** Whether an offset lies within 18 hours of UTC, as java.time has it. */
export function isOffset(text: string): boolean {
  if (text === 'Z' || text === '') return true;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  return minutes <= 59 && seconds <= 59 && hours * 3600 + minutes * 60 + seconds <= 18 * 3600;
}
