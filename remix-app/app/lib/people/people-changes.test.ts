import { expect, it } from 'vitest';
import { changesFor } from './people-changes.ts';

const owner = { email: 'Owner@stride.example', isOwner: true };
const staff = { email: 'kasia@salon.example', isOwner: false };
const person = { email: 'ola@salon.example', state: 'ACTIVE', mfa: true } as const;

it('offers what makes sense for a person as they are', () => {
  expect(changesFor(person, owner)).toEqual(['disable', 'resetMfa', 'remove']);
  expect(changesFor({ ...person, mfa: false }, owner)).toEqual(['disable', 'remove']);
  expect(changesFor({ ...person, state: 'INVITED', mfa: false }, owner)).toEqual(['resend', 'remove']);
  expect(changesFor({ ...person, state: 'DISABLED' }, staff)).toEqual(['enable', 'remove']);
});

it('offers nothing to do to oneself, and nobody’s second factor to staff', () => {
  expect(changesFor({ ...person, email: 'owner@stride.example' }, owner)).toEqual([]);
  expect(changesFor(person, staff)).toEqual(['disable', 'remove']);
});
