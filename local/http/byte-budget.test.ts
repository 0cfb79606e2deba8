import { expect, it } from 'vitest';
import { createByteBudget } from './byte-budget.ts';

it('holds what there is room for, and has room again when a request leaves', () => {
  const budget = createByteBudget(10);
  const [one, other] = [budget.open(), budget.open()];
  expect([one.take(6), other.take(5), other.take(4), one.take(1)]).toEqual([true, false, true, false]);
  one.leave();
  one.leave();
  expect([other.take(6), other.take(1)]).toEqual([true, false]);
});
