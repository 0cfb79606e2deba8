import { describe, expect, test } from 'vitest';
import { fails } from '../fixtures/expression.ts';

const set = (filter: object) => fails(`extensions.setSubscriptionFilter(${JSON.stringify(filter)})`)?.message;
const one = (fieldName: string, operator = 'eq', value: unknown = 1) => ({ fieldName, operator, value });
const group = (...filters: object[]) => ({ filterGroup: [{ filters }] });
const groups = (count: number, ...filters: object[]) => ({
  filterGroup: Array.from({ length: count }, () => ({ filters })),
});
const many = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);

describe('a filter within the limits is taken, one beyond them refused:', () => {
  test('[filters.max-fields] five fields in a group', () => {
    expect(set(group(...many(5).map((name) => one(name))))).toBeUndefined();
    expect(set(group(...many(6).map((name) => one(name))))).toMatch(
      /^Filters exceed maximum attributes limit 5 for subscription/,
    );
  });

  test('[filters.max-groups] ten groups', () => {
    expect(set(groups(10, one('a')))).toBeUndefined();
    expect(set(groups(11, one('a')))).toMatch(/^Filters combination exceed maximum limit/);
  });

  test('[filters.in-counts] each value of in is a group', () => {
    expect(set(groups(5, one('a', 'in', many(2))))).toBeUndefined();
    expect(set(groups(6, one('a', 'in', many(2))))).toMatch(/^Filters combination exceed maximum limit/);
  });

  test('[filters.max-in] five values of in and notIn', () => {
    for (const operator of ['in', 'notIn']) {
      expect(set(group(one('a', operator, many(5))))).toBeUndefined();
      expect(set(group(one('a', operator, many(6))))).toBe(
        `subscription exceeds maximum value limit 5 for operator \`${operator}\`.`,
      );
    }
  });

  test('[filters.max-contains-any] twenty values of containsAny', () => {
    expect(set(group(one('a', 'containsAny', many(20))))).toBeUndefined();
    expect(set(group(one('a', 'containsAny', many(21))))).toBe(
      'subscription exceeds maximum value limit 20 for operator `containsAny`.',
    );
  });

  test('[filters.max-text] 256 characters of a text', () => {
    expect(set(group(one('a', 'eq', 'x'.repeat(256))))).toBeUndefined();
    expect(set(group(one('a', 'eq', 'x'.repeat(257))))).toContain('256');
  });

  test('[filters.nested] five levels of a field', () => {
    expect(set(group(one('a.b.c.d.e')))).toBeUndefined();
    expect(set(group(one('a.b.c.d.e.f')))).toContain('5 levels');
  });

  test('[filters.same-field] a field once in a group', () => {
    expect(set(group(one('a'), one('a', 'gt')))).toBe('filter uses same fieldName multiple time');
  });

  test('[filters.case-sensitive] operators that there are', () => {
    expect(set(group(one('a', 'like')))).toContain('not supported');
    expect(set(group(one('a', 'EQ')))).toContain('not supported');
  });
});
