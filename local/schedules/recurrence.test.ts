import { describe, expect, it } from 'vitest';
import { recurrenceOf } from './recurrence.ts';

/** A Thursday. */
const NOW = Date.parse('2026-11-26T08:00:00Z');
const runs = (expression: string, count: number, zone = 'UTC', from: number | string = NOW) => {
  const recurrence = recurrenceOf(expression, zone, NOW);
  const found: string[] = [];
  let instant: number | null = typeof from === 'string' ? Date.parse(from) : from;
  while (found.length < count) {
    instant = recurrence.after(instant);
    if (instant === null) return found;
    found.push(new Date(instant).toISOString().replace(':00.000Z', ''));
  }
  return found;
};

describe('an AWS cron expression', () => {
  it.each([
    ['every quarter from the hour', 'cron(0/15 10 ? * * *)', ['2026-11-26T10:00', '2026-11-26T10:15']],
    ['a step from a later start', 'cron(5/20 10 ? * * *)', ['2026-11-26T10:05', '2026-11-26T10:25']],
    ['a step over all', 'cron(*/30 9 * * ? *)', ['2026-11-26T09:00', '2026-11-26T09:30']],
    ['weekday 2 is Monday', 'cron(0 10 ? * 2 *)', ['2026-11-30T10:00', '2026-12-07T10:00']],
    ['weekday 1 is Sunday', 'cron(0 10 ? * 1 *)', ['2026-11-29T10:00', '2026-12-06T10:00']],
    [
      'weekdays by number',
      'cron(0 10 ? * 2-6 *)',
      ['2026-11-26T10:00', '2026-11-27T10:00', '2026-11-30T10:00'],
    ],
    [
      'weekdays by name',
      'cron(0 10 ? * MON-FRI *)',
      ['2026-11-26T10:00', '2026-11-27T10:00', '2026-11-30T10:00'],
    ],
    ['L as a weekday is Saturday', 'cron(0 10 ? * L *)', ['2026-11-28T10:00', '2026-12-05T10:00']],
    ['the last Friday', 'cron(0 10 ? * 6L *)', ['2026-11-27T10:00', '2026-12-25T10:00']],
    ['the third Friday', 'cron(0 10 ? * FRI#3 *)', ['2026-12-18T10:00', '2027-01-15T10:00']],
    ['the last day of the month', 'cron(0 10 L * ? *)', ['2026-11-30T10:00', '2026-12-31T10:00']],
    ['the weekday nearest the third', 'cron(0 10 3W * ? *)', ['2026-12-03T10:00', '2027-01-04T10:00']],
    ['months by name', 'cron(0 10 1 JAN,MAR ? *)', ['2027-01-01T10:00', '2027-03-01T10:00']],
    ['one year only', 'cron(0 10 1 1 ? 2030)', ['2030-01-01T10:00']],
    ['a step over months', 'cron(0 10 1 1/6 ? *)', ['2027-01-01T10:00', '2027-07-01T10:00']],
  ])('%s', (_, expression, wanted) => {
    expect(runs(expression, wanted.length + (expression.includes('2030') ? 1 : 0))).toEqual(wanted);
  });

  it.each([
    ['five fields', 'cron(0 10 * * ?)', 'six fields'],
    ['no question mark', 'cron(0 10 * * * *)', 'must have a ?'],
    ['two question marks', 'cron(0 10 ? * ? *)', 'must have a ?'],
    ['an hour that is none', 'cron(0 25 * * ? *)', 'cannot be read'],
    ['a range that ends before it begins', 'cron(0 10 ? * SAT-MON *)', 'cannot be read'],
    ['no expression', 'every day', 'neither'],
    ['a rate of nothing', 'rate(0 minutes)', 'minutes, hours or days'],
    ['a time without seconds', 'at(2026-11-26T10:00)', 'must be a time'],
  ])('with %s is refused in a plain sentence', (_, expression, words) => {
    expect(() => runs(expression, 1)).toThrow(words);
  });

  it('is refused in a zone that does not exist', () => {
    expect(() => runs('rate(1 hour)', 1, 'Europe/Atlantis')).toThrow(
      'There is no time zone Europe/Atlantis.',
    );
  });
});

describe('when clocks change', () => {
  const nightly = (hour: string) => `cron(${hour} * * ? *)`;

  it('a nightly run stays at the same time on the clock', () => {
    expect(runs(nightly('10 3'), 3, 'Europe/Warsaw', '2026-10-24T00:00:00Z')).toEqual([
      '2026-10-24T01:10',
      '2026-10-25T02:10',
      '2026-10-26T02:10',
    ]);
    expect(runs(nightly('10 3'), 3, 'Europe/Warsaw', '2027-03-27T00:00:00Z')).toEqual([
      '2027-03-27T02:10',
      '2027-03-28T01:10',
      '2027-03-29T01:10',
    ]);
  });

  it('a time that spring skips is no run', () => {
    expect(runs(nightly('30 2'), 2, 'Europe/Warsaw', '2027-03-27T12:00:00Z')).toEqual([
      '2027-03-29T00:30',
      '2027-03-30T00:30',
    ]);
  });

  it('a time that autumn shows twice is one run', () => {
    expect(runs(nightly('30 2'), 2, 'Europe/Warsaw', '2026-10-24T12:00:00Z')).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(runs('cron(0/30 2 * * ? *)', 3, 'Europe/Warsaw', '2026-10-24T12:00:00Z')).toEqual([
      '2026-10-25T00:00',
      '2026-10-25T00:30',
      '2026-10-26T01:00',
    ]);
    expect(runs('cron(* * * * ? *)', 1, 'Europe/Warsaw', '2026-10-25T00:59:00Z')).toEqual([
      '2026-10-25T02:00',
    ]);
  });

  it('a rate counts hours, not days on the clock', () => {
    const day = recurrenceOf('rate(1 day)', 'Europe/Warsaw', Date.parse('2026-10-24T10:00:00Z'));
    expect(day.after(Date.parse('2026-10-25T09:00:00Z'))).toBe(Date.parse('2026-10-25T10:00:00Z'));
  });
});

it('a rate runs at once and then in its step', () => {
  expect(runs('rate(5 minutes)', 3, 'UTC', NOW - 1)).toEqual([
    '2026-11-26T08:00',
    '2026-11-26T08:05',
    '2026-11-26T08:10',
  ]);
});

it('a single time is that of its zone, and happens once', () => {
  expect(runs('at(2026-12-24T18:00:00)', 2, 'Europe/Warsaw')).toEqual(['2026-12-24T17:00']);
});
