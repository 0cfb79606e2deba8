import { describe, expect, test } from 'vitest';
import { passesArguments, passesFilter } from './filters.ts';

const event = { n: 5, text: 'hello', yes: true, tags: ['a', 'b'], inner: { deep: 'x' }, none: null };
const passes = (fieldName: string, operator: string, value: unknown) =>
  passesFilter({ filterGroup: [{ filters: [{ fieldName, operator, value }] }] }, event);

// Where `between` is taken exactly at its bounds is not known: these stay inside or outside.
test.each([
  ['[filters.op-eq]', 'n', 'eq', 5, true],
  ['[filters.op-eq]', 'n', 'eq', '5', false],
  ['[filters.op-eq]', 'yes', 'eq', true, true],
  ['[filters.op-eq]', 'text', 'eq', 'hello', true],
  ['[filters.case-sensitive]', 'text', 'eq', 'Hello', false],
  ['[filters.case-sensitive]', 'Text', 'eq', 'hello', false],
  ['[filters.op-ne]', 'yes', 'ne', false, true],
  ['[filters.op-ne]', 'n', 'ne', 5, false],
  ['[filters.op-lt]', 'n', 'lt', 6, true],
  ['[filters.op-lt]', 'n', 'lt', 5, false],
  ['[filters.op-le]', 'n', 'le', 5, true],
  ['[filters.op-le]', 'n', 'le', 4, false],
  ['[filters.op-gt]', 'n', 'gt', 5, false],
  ['[filters.op-gt]', 'n', 'gt', 4.5, true],
  ['[filters.op-ge]', 'n', 'ge', 5, true],
  ['[filters.op-ge]', 'n', 'ge', 6, false],
  ['[filters.op-gt]', 'n', 'gt', '1', false],
  ['[filters.op-gt]', 'text', 'gt', 'hallo', true],
  ['[filters.op-contains]', 'text', 'contains', 'ell', true],
  ['[filters.op-contains]', 'text', 'contains', 'ELL', false],
  ['[filters.op-not-contains]', 'text', 'notContains', 'ell', false],
  ['[filters.op-contains]', 'tags', 'contains', 'a', true],
  ['[filters.op-not-contains]', 'tags', 'notContains', 'c', true],
  ['[filters.op-begins-with]', 'text', 'beginsWith', 'he', true],
  ['[filters.op-begins-with]', 'text', 'beginsWith', 'el', false],
  ['[filters.op-in]', 'n', 'in', [1, 5], true],
  ['[filters.op-in]', 'n', 'in', [1, 6], false],
  ['[filters.op-not-in]', 'n', 'notIn', [1, 5], false],
  ['[filters.op-not-in]', 'n', 'notIn', [1, 6], true],
  ['[filters.op-between]', 'n', 'between', [1, 9], true],
  ['[filters.op-between]', 'n', 'between', [6, 9], false],
  ['[filters.op-contains-any]', 'tags', 'containsAny', ['z', 'b'], true],
  ['[filters.op-contains-any]', 'tags', 'containsAny', ['z', 'y'], false],
  ['[filters.nested]', 'inner.deep', 'eq', 'x', true],
  ['[filters.nested]', 'inner.other', 'eq', 'x', false],
  ['[filters.op-eq]', 'missing', 'eq', 'x', false],
  ['[filters.op-ne]', 'constructor', 'ne', null, false],
])('%s %s %s %j: %s', (_id, field, operator, value, expected) => {
  expect(passes(field, operator, value)).toBe(expected);
});

describe('groups', () => {
  const filter = (fieldName: string, value: unknown) => ({ fieldName, operator: 'eq', value });
  test('[filters.groups] are OR of AND', () => {
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
