import { ExpressionError } from './expression-error.ts';

const LAST_MINUTE = 59;
const LAST_HOUR = 23;

/**
 * An AWS cron expression (minutes, hours, day of month, month, day of week, year) as croner writes it, in its mode
 * where Sunday is 1. They differ in two things: croner starts no step at a number (`0/15`), and calls no weekday `L`
 * alone. Throws for what AWS refuses.
 */
export function cronPattern(fields: string): string {
  const parts = fields.trim().split(/\s+/);
  if (parts.length !== 6)
    throw new ExpressionError(`cron(${fields}) must have six fields: minutes to years.`);
  const [minutes, hours, day, month, weekday, year] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if ((day === '?') === (weekday === '?'))
    throw new ExpressionError(
      `cron(${fields}) must have a ? either as its day of the month or as its day of the week.`,
    );
  return [
    '0',
    steps(minutes, LAST_MINUTE),
    steps(hours, LAST_HOUR),
    steps(day, 31),
    steps(month, 12),
    steps(weekday === 'L' ? 'SAT' : weekday, 7),
    steps(year, 2199),
  ].join(' ');
}

/** `3/10` counts on from 3 to the field's end. */
function steps(field: string, last: number): string {
  return field
    .split(',')
    .map((part) => part.replace(/^(\w+)\/(\d+)$/, `$1-${last}/$2`))
    .join(',');
}
