import { expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

it('runs from left to right, the highest value at the top', () => {
  expect(sparklinePath([0, 2, 4], 100, 20)).toBe('M0 20L50 10L100 0');
});

it('steps over parts without a value, at their place in time', () => {
  expect(sparklinePath([1, null, 1, 1], 90, 10)).toBe('M0 0L60 0L90 0');
});

it('draws nothing of nothing', () => {
  expect(sparklinePath([], 100, 20)).toBe('');
  expect(sparklinePath([5], 100, 20)).toBe('');
  expect(sparklinePath([null, 5, null], 100, 20)).toBe('');
  expect(sparklinePath([0, 0, null], 100, 20)).toBe('');
});
