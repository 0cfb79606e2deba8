import { expect, it } from 'vitest';
import { furtherSearch } from './search-further.ts';

const page = { filtered: true, found: 3, wanted: 50, nextToken: 'n', rounds: 0 };

it('goes on four times, then asks', () => {
  expect([0, 1, 2, 3, 4, 5].map((rounds) => furtherSearch({ ...page, rounds }))).toEqual([
    'go-on',
    'go-on',
    'go-on',
    'go-on',
    'offer',
    'offer',
  ]);
});

it('is done when the page is full, at its end, or not filtered', () => {
  expect(furtherSearch({ ...page, found: 50 })).toBe('done');
  expect(furtherSearch({ ...page, nextToken: null })).toBe('done');
  expect(furtherSearch({ ...page, filtered: false })).toBe('done');
});
