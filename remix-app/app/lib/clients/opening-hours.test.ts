import { expect, it } from 'vitest';
import { areRight, dayFault, readTime, spansOf, USUAL_HOURS, withDay } from './opening-hours.ts';

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
  [[{ from: '24:00', to: '24:00' }], 'incomplete'],
  [[{ from: 'rano', to: '17:00' }], 'incomplete'],
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

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  [' 17:00 ', '17:00'],
  ['24', '24:00'],
  ['2400', '24:00'],
  ['25', '25'],
  ['9:7', '9:7'],
  ['rano', 'rano'],
  ['', ''],
])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));
