import { months, named, weekdays } from './names.ts';
import { offsetText } from './offset.ts';
import { type Token, tokensOf } from './tokens.ts';
import { offsetAt, utc, type WallTime, wallTimeAt } from './zone.ts';

const dayMs = 24 * 3_600_000;

interface Moment extends WallTime {
  milliseconds: number;
  zone: string;
  offset: number;
  /** 0 = Sunday. */
  weekday: number;
  dayOfYear: number;
}

/** Writes an instant (epoch ms) by a Java DateTimeFormatter pattern, in English. */
export function formatInstant(milliseconds: number, pattern: string, zone: string): string {
  const wall = wallTimeAt(milliseconds, zone);
  const midnight = utc({ ...wall, hour: 0, minute: 0, second: 0, millisecond: 0 });
  const newYear = utc({ year: wall.year, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 });
  const moment: Moment = {
    ...wall,
    milliseconds,
    zone,
    offset: offsetAt(milliseconds, zone),
    weekday: new Date(midnight).getUTCDay(),
    dayOfYear: (midnight - newYear) / dayMs + 1,
  };
  return tokensOf(pattern)
    .map((token) => textOf(token, moment))
    .join('');
}

function textOf(token: Token, at: Moment): string {
  if ('words' in token) return token.words;
  if ('edge' in token) return '';
  const { letter, count } = token;
  const write = letters[letter];
  if (!write) throw new RangeError(`Unknown pattern letter: ${letter}`);
  return write(at, count, letter);
}

const digits = (value: number, count: number) =>
  `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(count, '0')}`;
const year = (value: number, count: number) => (count === 2 ? digits(value % 100, 2) : digits(value, count));
const month = (at: Moment, count: number) =>
  count < 3 ? digits(at.month, count) : named(months, at.month - 1, count);
const quarter = (at: Moment, count: number) => {
  const number = Math.ceil(at.month / 3);
  if (count < 3) return digits(number, count);
  return count === 3 ? `Q${number}` : `${['1st', '2nd', '3rd', '4th'][number - 1] ?? ''} quarter`;
};
const weekday = (at: Moment, count: number) =>
  count < 3 ? digits(at.weekday + 1, count) : named(weekdays, at.weekday, count);
/** The last day of the week; weeks begin on Sunday in the English locale, and the first holds 1 January. */
const saturday = (at: Moment) =>
  new Date(utc({ ...at, hour: 0, minute: 0, second: 0, millisecond: 0 }) + (6 - at.weekday) * dayMs);
const weekOfYear = (at: Moment) => {
  const end = saturday(at);
  const newYear = Date.UTC(end.getUTCFullYear(), 0, 1);
  return Math.ceil(((end.getTime() - newYear) / dayMs + 1) / 7);
};
const milliOfDay = (at: Moment) => ((at.hour * 60 + at.minute) * 60 + at.second) * 1000 + at.millisecond;

const letters: Record<string, (at: Moment, count: number, letter: string) => string> = {
  G: (at, count) =>
    at.year > 0 ? (count === 4 ? 'Anno Domini' : 'AD') : count === 4 ? 'Before Christ' : 'BC',
  u: (at, count) => year(at.year, count),
  y: (at, count) => year(at.year > 0 ? at.year : 1 - at.year, count),
  Y: (at, count) => year(saturday(at).getUTCFullYear(), count),
  M: month,
  L: month,
  d: (at, count) => digits(at.day, count),
  D: (at, count) => digits(at.dayOfYear, count),
  Q: quarter,
  q: quarter,
  E: (at, count) => named(weekdays, at.weekday, count),
  e: weekday,
  c: weekday,
  w: (at, count) => digits(weekOfYear(at), count),
  W: (at, count) => digits(Math.ceil((at.day + ((7 + at.weekday - ((at.day - 1) % 7)) % 7)) / 7), count),
  F: (at, count) => digits(Math.ceil(at.day / 7), count),
  a: (at) => (at.hour < 12 ? 'AM' : 'PM'),
  h: (at, count) => digits(at.hour % 12 || 12, count),
  K: (at, count) => digits(at.hour % 12, count),
  k: (at, count) => digits(at.hour || 24, count),
  H: (at, count) => digits(at.hour, count),
  m: (at, count) => digits(at.minute, count),
  s: (at, count) => digits(at.second, count),
  S: (at, count) => digits(at.millisecond, 3).padEnd(9, '0').slice(0, count),
  A: (at, count) => digits(milliOfDay(at), count),
  n: (at, count) => digits(at.millisecond * 1_000_000, count),
  N: (at, count) => digits(milliOfDay(at) * 1_000_000, count),
  V: (at) => at.zone,
  v: (at, count) => zoneName(at, count === 4 ? 'longGeneric' : 'shortGeneric'),
  z: (at, count) => zoneName(at, count === 4 ? 'long' : 'short'),
  O: (at, count) => localizedOffset(at.offset, count),
  X: (at, count, letter) => offsetText(at.offset, letter, count),
  x: (at, count, letter) => offsetText(at.offset, letter, count),
  Z: (at, count, letter) => offsetText(at.offset, letter, count),
};

function localizedOffset(offset: number, count: number): string {
  if (count === 4 || offset === 0) return offsetText(offset, 'Z', 4);
  return `GMT${offsetText(offset, 'x', 3)
    .replace(/^([+-])0/, '$1')
    .replace(/:00$/, '')}`;
}

function zoneName(at: Moment, timeZoneName: Intl.DateTimeFormatOptions['timeZoneName']): string {
  if (/^([+-]|Z$)/.test(at.zone)) return at.zone;
  return (
    new Intl.DateTimeFormat('en-US', { timeZone: at.zone, timeZoneName })
      .formatToParts(at.milliseconds)
      .find(({ type }) => type === 'timeZoneName')?.value ?? at.zone
  );
}
