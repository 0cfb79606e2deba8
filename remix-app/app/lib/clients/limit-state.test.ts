import { expect, it } from 'vitest';
import { limitState } from './limit-state.ts';

it('a limit is worth a look before it is used up', () => {
  expect([0, 0.79, 0.8, 0.999, 1, 3].map(limitState)).toEqual([
    'fine',
    'fine',
    'nearly',
    'nearly',
    'over',
    'over',
  ]);
});
