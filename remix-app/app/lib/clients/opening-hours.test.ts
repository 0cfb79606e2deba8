import { expect, it } from 'vitest';
import { areRight, dayFault, shownEnd, spansOf, typedEnd, USUAL_HOURS, withDay } from './opening-hours.ts';

it.each([
  [[], null],
  [[{ from: '09:00', to: '17:00' }], null],
  [[{ from: '18:00', to: '24:00' }], null],
  [
    [
      { from: '14:00', to: '18:00' },
      { from: '09:00', to: '13:00' },
    ],
    null,
  ],
  [[{ from: '09:00', to: '' }], 'incomplete'],
  [[{ from: '17:00', to: '09:00' }], 'order'],
  [
    [
      { from: '09:00', to: '13:00' },
      { from: '12:00', to: '18:00' },
    ],
    'overlap',
  ],
])('%j: %s', (spans, fault) => expect(dayFault(spans)).toBe(fault));

it('one day is changed, the others stay', () => {
  const hours = withDay(USUAL_HOURS, 'SAT', [{ from: '10:00', to: '14:00' }]);
  expect(spansOf(hours, 'SAT')).toEqual([{ day: 'SAT', from: '10:00', to: '14:00' }]);
  expect(hours).toHaveLength(6);
  expect(withDay(hours, 'SAT', [])).toEqual(USUAL_HOURS);
  expect(areRight(hours)).toBe(true);
  expect(areRight(withDay(hours, 'SUN', [{ from: '9', to: '' }]))).toBe(false);
});

it('midnight is the end of a day, and 00:00 in a field', () => {
  expect([shownEnd('24:00'), typedEnd('00:00'), shownEnd('17:00')]).toEqual(['00:00', '24:00', '17:00']);
});
