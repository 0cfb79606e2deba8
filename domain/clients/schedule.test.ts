import { describe, expect, test } from 'vitest';
import { refused } from './refused.fixture.ts';
import { appointmentMinutes, closedDays, openingHours, timeZone } from './schedule.ts';

const monday = (from: string, to: string) => ({ day: 'MON' as const, from, to });

describe('opening hours', () => {
  test('are kept by weekday and in order; a day without is closed', () => {
    const spans = [
      { day: 'SAT' as const, from: '10:00', to: '24:00' },
      monday('13:00', '17:00'),
      monday('09:00', '13:00'),
    ];
    expect(openingHours(spans)).toEqual({
      mon: [
        { from: '09:00', to: '13:00' },
        { from: '13:00', to: '17:00' },
      ],
      sat: [{ from: '10:00', to: '24:00' }],
    });
    expect(openingHours([])).toEqual({});
  });

  test.each([
    ['ends before it begins', [monday('17:00', '09:00')]],
    ['takes no time', [monday('09:00', '09:00')]],
    ['overlaps', [monday('09:00', '13:00'), monday('12:59', '17:00')]],
    ['is no time', [monday('9', '17:00')]],
    ['begins at 24:00', [monday('24:00', '24:00')]],
    ['is at 25:00', [monday('09:00', '25:00')]],
    ['is seven spans of a day', Array.from({ length: 7 }, (_, hour) => monday(`1${hour}:00`, `1${hour}:30`))],
  ])('what %s is refused', (_what, spans) => {
    expect(refused(() => openingHours(spans))).toMatchObject({ type: 'BadInput', field: 'openingHours' });
  });
});

test('closed days are kept once and in order', () => {
  expect(closedDays(['2026-12-26', '2026-12-25', '2026-12-26'])).toEqual(['2026-12-25', '2026-12-26']);
  for (const days of [
    ['2026-02-30'],
    ['2026-13-01'],
    ['jutro'],
    ['2026-12-24T00:00'],
    Array(101).fill('2026-12-24'),
  ]) {
    expect(refused(() => closedDays(days as string[]))).toMatchObject({ field: 'closedDays' });
  }
});

test('an appointment takes 5 to 480 minutes', () => {
  expect([appointmentMinutes(5), appointmentMinutes(480)]).toEqual([5, 480]);
  for (const minutes of [4, 481, -60, 0]) {
    expect(refused(() => appointmentMinutes(minutes))).toMatchObject({ field: 'appointmentMinutes' });
  }
});

test('a time zone is one of IANA', () => {
  expect([timeZone('europe/warsaw'), timeZone(' America/New_York ')]).toEqual([
    'Europe/Warsaw',
    'America/New_York',
  ]);
  for (const typed of ['Mars/Base', '+02:00', 'Europe/Warsaw\n; x', '', '../etc/passwd']) {
    expect(refused(() => timeZone(typed))).toMatchObject({ field: 'timeZone' });
  }
});
