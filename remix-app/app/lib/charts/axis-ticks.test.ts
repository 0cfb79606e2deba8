import { expect, it } from 'vitest';
import { axisTicks, valueTicks } from './axis-ticks.ts';

it('spaces days evenly and keeps the last', () => {
  expect(axisTicks(7, 8)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(axisTicks(30, 6)).toEqual([4, 9, 14, 19, 24, 29]);
  expect(axisTicks(0, 6)).toEqual([]);
});

it('chooses round values that reach the top', () => {
  expect(valueTicks(0)).toEqual([0, 1]);
  expect(valueTicks(3)).toEqual([0, 1, 2, 3]);
  expect(valueTicks(87)).toEqual([0, 25, 50, 75, 100]);
  expect(valueTicks(0.0042)).toEqual([0, 0.002, 0.004, 0.006]);
  expect(valueTicks(1200)).toEqual([0, 500, 1000, 1500]);
});
