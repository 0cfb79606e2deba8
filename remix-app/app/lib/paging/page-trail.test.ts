import { expect, it } from 'vitest';
import { pageBefore, readTrail, trailOfNext } from './page-trail.ts';

it('leads on and all the way back', () => {
  const second = trailOfNext([], null);
  const third = trailOfNext(second, 'b');
  expect(pageBefore(third)).toEqual({ token: 'b', trail: [null] });
  expect(pageBefore([null])).toEqual({ token: null, trail: [] });
  expect(pageBefore([])).toBe(null);
});

it('takes nothing but a trail from the history', () => {
  expect(readTrail({ trail: [null, 'b'] })).toEqual([null, 'b']);
  for (const state of [null, undefined, 'x', {}, { trail: 'b' }, { trail: [1] }])
    expect(readTrail(state)).toEqual([]);
});
