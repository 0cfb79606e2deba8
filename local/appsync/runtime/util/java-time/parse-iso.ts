import { isDay, isTime } from '../../../scalars/calendar.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** Epoch ms of an ISO 8601 instant with an offset; fractions below a millisecond are cut. */
export function parseIso(text: string): number {
  const match = pattern.exec(text);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', zone = ''] =
    match ?? [];
  const valid =
    match &&
    isDay(Number(year), Number(month), Number(day)) &&
    isTime(Number(hour), Number(minute), Number(second));
  if (!valid) throw new RangeError(`Text '${text}' could not be parsed as an ISO 8601 timestamp`);
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  );
  if (zone === 'Z') return local;
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)) * (zone.length > 3 ? 1 : 0);
  return local - (zone.startsWith('-') ? -1 : 1) * offset * 60_000;
}
