import { expect, it } from 'vitest';
import { withFilter, withPage } from './search-params.ts';

it('starts a new filter on the first page and keeps the others', () => {
  const search = new URLSearchParams('outcome=none&after=abc');
  expect(withFilter(search, { source: 'website' }).toString()).toBe('outcome=none&source=website');
  expect(withFilter(search, { outcome: null }).toString()).toBe('');
  expect(search.toString()).toBe('outcome=none&after=abc');
});

it('keeps the filters on another page', () => {
  const search = new URLSearchParams('outcome=none');
  expect(withPage(search, 'abc').toString()).toBe('outcome=none&after=abc');
  expect(withPage(new URLSearchParams('after=abc'), null).toString()).toBe('');
});
