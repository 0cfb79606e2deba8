import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PasswordPolicy } from '../state/types.ts';
import { checkPassword } from './check-password.ts';
import { temporaryPassword } from './temporary-password.ts';

const policy: PasswordPolicy = {
  minimumLength: 12,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
};

describe('checkPassword', () => {
  it.each([
    ['Short-1', 'Password not long enough'],
    ['lower-case-only-1', 'Password must have uppercase characters'],
    ['UPPER-CASE-ONLY-1', 'Password must have lowercase characters'],
    ['No-Numbers-Here', 'Password must have numeric characters'],
    ['NoSymbolsHere123', 'Password must have symbol characters'],
    [' Leading-Space-12', 'Password must not begin or end with a space'],
  ])('refuses %j: %s', (password, reason) => {
    expect(() => checkPassword(policy, password)).toThrow(`Password did not conform with policy: ${reason}`);
  });

  it.each(['Zielona-Brama-2026', 'Zażółć Gęślą Jaźń 1'])('takes %j', (password) => {
    expect(() => checkPassword(policy, password)).not.toThrow();
  });
});

describe('temporaryPassword', () => {
  it('always satisfies the strictest policy and never repeats', () => {
    const made = Array.from({ length: 500 }, () => temporaryPassword(14, randomBytes));
    made.forEach((password) => checkPassword(policy, password));
    expect(new Set(made).size).toBe(500);
  });
});
