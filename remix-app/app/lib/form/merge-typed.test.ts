import { expect, it } from 'vitest';
import { differing, disputed, mergeTyped } from './merge-typed.ts';

const before = { name: 'Salon', phone: '1', days: ['mon'] };

it('what was typed stays, the rest follows', () => {
  const typed = { ...before, phone: '2' };
  const now = { name: 'Salon Bella', phone: '1', days: ['mon', 'tue'] };
  expect(mergeTyped(typed, before, now)).toEqual({ name: 'Salon Bella', phone: '2', days: ['mon', 'tue'] });
  expect(disputed(typed, before, now)).toEqual([]);
});

it('where two people changed the same, both are known', () => {
  const typed = { ...before, phone: '2', days: ['sun'] };
  const now = { ...before, phone: '3', days: ['sun'] };
  expect(mergeTyped(typed, before, now)).toEqual(typed);
  expect(disputed(typed, before, now)).toEqual(['phone']);
});

it('lists are compared by what they hold', () => {
  expect(differing({ ...before, days: ['mon'] }, before)).toEqual({});
  expect(differing({ ...before, days: [] }, before)).toEqual({ days: [] });
});
