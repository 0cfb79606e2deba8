/** Local wall-clock time in a zone. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Seconds east of UTC in a zone at an instant. Throws for a zone that does not exist. */
export function offsetAt(milliseconds: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = utc({ year, month, day, hour, minute, second, millisecond: 0 });
  return (local - Math.floor(milliseconds / 1000) * 1000) / 1000;
}

/** What clocks in a zone show at an instant. */
export function wallTimeAt(milliseconds: number, zone: string): WallTime {
  const date = new Date(milliseconds + offsetAt(milliseconds, zone) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The instant when clocks in a zone show a time: the earlier of two, and past the gap when they never do (as Java). */
export function instantOf(wall: WallTime, zone: string): number {
  const local = utc(wall);
  const day = 24 * 3_600_000;
  const before = offsetAt(local - day, zone) * 1000;
  const after = offsetAt(local + day, zone) * 1000;
  for (const offset of [before, after]) {
    if (offsetAt(local - offset, zone) * 1000 === offset) return local - offset;
  }
  return local - before;
}

/** Epoch ms of a wall time taken as UTC; years below 100 are meant as they stand. */
export function utc(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

function fixedOffset(zone: string): number | null {
  if (/^(Z|UTC|GMT|UT)$/.test(zone)) return 0;
  const match = /^(?:UTC|GMT|UT)?([+-])(\d{1,2}):?(\d{2})?(?::?(\d{2}))?$/.exec(zone);
  if (!match) return null;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
