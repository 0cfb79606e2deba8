import { describe, expect, test } from 'vitest';
import { passesArguments, passesFilter } from './filters.ts';

const event = { n: 5, text: 'hello', yes: true, tags: ['a', 'b'], inner: { deep: 'x' }, none: null };
const passes = (fieldName: string, operator: string, value: unknown) =>
  passesFilter({ filterGroup: [{ filters: [{ fieldName, operator, value }] }] }, event);

test.each([
  ['n', 'eq', 5, true],
  ['n', 'eq', '5', false],
  ['yes', 'ne', false, true],
  ['n', 'lt', 6, true],
  ['n', 'le', 5, true],
  ['n', 'gt', 5, false],
  ['n', 'ge', 5, true],
  ['n', 'gt', '1', false],
  ['text', 'gt', 'hallo', true],
  ['text', 'contains', 'ell', true],
  ['text', 'notContains', 'ell', false],
  ['tags', 'contains', 'a', true],
  ['tags', 'notContains', 'c', true],
  ['text', 'beginsWith', 'he', true],
  ['n', 'in', [1, 5], true],
  ['n', 'notIn', [1, 5], false],
  ['n', 'between', [1, 9], true],
  ['n', 'between', [6, 9], false],
  ['tags', 'containsAny', ['z', 'b'], true],
  ['inner.deep', 'eq', 'x', true],
  ['inner.other', 'eq', 'x', false],
  ['missing', 'eq', 'x', false],
  ['constructor', 'ne', null, false],
])('%s %s %j: %s', (field, operator, value, expected) => {
  expect(passes(field, operator, value)).toBe(expected);
});

describe('groups', () => {
  const filter = (fieldName: string, value: unknown) => ({ fieldName, operator: 'eq', value });
  test('are OR of AND', () => {
    const both = { filters: [filter('n', 5), filter('text', 'no')] };
    expect(passesFilter({ filterGroup: [both] }, event)).toBe(false);
    expect(passesFilter({ filterGroup: [both, { filters: [filter('n', 5)] }] }, event)).toBe(true);
    expect(passesFilter({ filterGroup: [] }, event)).toBe(false);
  });
});

test('arguments: all that were given must be equal, null must be null', () => {
  expect(passesArguments({}, event)).toBe(true);
  expect(passesArguments({ n: 5, text: 'hello' }, event)).toBe(true);
  expect(passesArguments({ n: 5, text: 'other' }, event)).toBe(false);
  expect(passesArguments({ none: null, missing: null }, event)).toBe(true);
  expect(passesArguments({ text: null }, event)).toBe(false);
  expect(passesArguments({ missing: 'x' }, event)).toBe(false);
});
