import { isDay, isTime } from '../../../scalars/calendar.ts';
import { months, weekdays } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';
import { instantOf } from './zone.ts';

/** Epoch ms of a text written by a Java DateTimeFormatter pattern. A zone in the text goes before the given one. */
export function parseInstant(text: string, pattern: string, zone: string | null): number {
  const fail = () => new RangeError(`Text '${text}' could not be parsed by '${pattern}'`);
  const read: Record<string, string> = {};
  let source = '';
  let place = 0;
  const names: string[] = [];
  for (const token of tokensOf(pattern)) {
    const part = sourceOf(token);
    if ('letter' in token) {
      place += 1;
      names.push(token.letter);
    }
    source += part;
  }
  const match = new RegExp(`^${source}$`, 'i').exec(text);
  if (!match) throw fail();
  for (let index = 0; index < place; index += 1) {
    const value = match[index + 1];
    const name = names[index];
    if (name !== undefined && value !== undefined) read[name] = value;
  }
  const wall = wallOf(read);
  const where = zoneOf(read) ?? zone ?? 'UTC';
  if (!wall || !isDay(wall.year, wall.month, wall.day) || !isTime(wall.hour, wall.minute, wall.second))
    throw fail();
  return instantOf(wall, where);
}

function sourceOf(token: Token): string {
  if ('words' in token) return token.words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if ('edge' in token) return token.edge === '[' ? '(?:' : ')?';
  const { letter, count } = token;
  if ('ML'.includes(letter) && count >= 3) return `(${namesOf(months, count)})`;
  if (letter === 'E') return `(${namesOf(weekdays, count)})`;
  if (letter === 'a') return '(AM|PM)';
  if ('XxZ'.includes(letter)) return String.raw`(Z|(?:GMT)?[+-]\d{2}(?::?\d{2})?(?::?\d{2})?)`;
  if ('Vzv'.includes(letter)) return String.raw`([A-Za-z][\w/+:-]*|[+-]\d{2}:?\d{2})`;
  if (letter === 'S') return String.raw`(\d{${count}})`;
  if ('uy'.includes(letter)) return count === 2 ? String.raw`(\d{2})` : String.raw`(-?\d{${count},9})`;
  if ('MLdDHhKkms'.includes(letter)) return count === 1 ? String.raw`(\d{1,2})` : String.raw`(\d{${count}})`;
  throw new RangeError(`Unknown pattern letter: ${letter}`);
}

const namesOf = (names: string[], count: number) =>
  names.map((name) => (count === 4 ? name : name.slice(0, 3))).join('|');

function wallOf(read: Record<string, string>) {
  const year = read['u'] ?? read['y'];
  const hour = hourOf(read);
  const day = read['d'];
  const month = monthOf(read['M'] ?? read['L']);
  if (year === undefined || day === undefined || month === null || hour === null) return null;
  return {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month,
    day: Number(day),
    hour,
    minute: Number(read['m'] ?? 0),
    second: Number(read['s'] ?? 0),
    millisecond: Number((read['S'] ?? '0').padEnd(3, '0').slice(0, 3)),
  };
}

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  return months.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase()) + 1;
}

function hourOf(read: Record<string, string>): number | null {
  if (read['H'] !== undefined) return Number(read['H']);
  if (read['k'] !== undefined) return Number(read['k']) % 24;
  const half = read['h'] ?? read['K'];
  if (half === undefined || read['a'] === undefined) return null;
  return (Number(half) % 12) + (read['a'].toUpperCase() === 'PM' ? 12 : 0);
}

function zoneOf(read: Record<string, string>): string | null {
  const offset = read['X'] ?? read['x'] ?? read['Z'];
  if (offset !== undefined) return offset.toUpperCase() === 'Z' ? 'UTC' : offset;
  return read['V'] ?? read['z'] ?? read['v'] ?? null;
}
