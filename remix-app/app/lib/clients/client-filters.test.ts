import { expect, it } from 'vitest';
import { parseClientFilter } from './client-filters.ts';

it.each([
  ['', { status: null, words: '' }],
  ['status=paused&q=%20salon%20', { status: 'PAUSED', words: 'salon' }],
  ['status=gone', { status: null, words: '' }],
  [`q=${'a'.repeat(2000)}`, { status: null, words: 'a'.repeat(100) }],
])('%s', (search, expected) => expect(parseClientFilter(new URLSearchParams(search))).toEqual(expected));
