import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generatePassword, type PasswordOptions } from './generate-password.ts';

const lowest = () => 0;

describe('generatePassword', () => {
  it.each<[PasswordOptions, RegExp]>([
    [{}, /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z\d ]).{32}$/],
    [{ ExcludePunctuation: true, PasswordLength: 48 }, /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d]{48}$/],
    [{ ExcludeCharacters: '"@/\\ ', PasswordLength: 64 }, /^[^"@/\\ ]{64}$/],
    [
      { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true, PasswordLength: 6 },
      /^\d{6}$/,
    ],
    [
      { IncludeSpace: true, PasswordLength: 5 },
      /^(?=.* )(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z\d ]).{5}$/,
    ],
    [{ RequireEachIncludedType: false, PasswordLength: 1 }, /^.$/],
  ])('of %j', (options, expected) => {
    for (let times = 0; times < 50; times++) expect(generatePassword(options, randomInt)).toMatch(expected);
  });

  it('is decided by the randomness it is given', () => {
    expect(generatePassword({ PasswordLength: 4 }, lowest)).toBe(
      generatePassword({ PasswordLength: 4 }, lowest),
    );
  });

  it.each<[PasswordOptions]>([
    [{ PasswordLength: 0 }],
    [{ PasswordLength: 5_000 }],
    [{ PasswordLength: 3 }],
    [{ ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true }],
  ])('refuses %j', (options) => expect(() => generatePassword(options, lowest)).toThrow('No password fits'));
});
