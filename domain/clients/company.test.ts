import { describe, expect, test } from 'vitest';
import { companyFacts, companyName, privacyUrl, taxId } from './company.ts';
import { refused } from './refused.fixture.ts';

describe("a company's name", () => {
  test.each([
    ['Salon "Bella"', 'Salon "Bella"'],
    ["O'Reilly & <Synowie>", "O'Reilly & <Synowie>"],
    ['  Café 24/7  ', 'Café 24/7'],
    ['Cafe\u0301', 'Café'],
    ['千と千尋', '千と千尋'],
    ['नमस्ते', 'नमस्ते'],
    ['Phở ☕️ Bar', 'Phở ☕️ Bar'],
    ['Serwis 🧑🏽‍🔧 24h', 'Serwis 🧑🏽‍🔧 24h'],
    ['x'.repeat(120), 'x'.repeat(120)],
  ])('%j is kept as %j', (typed, name) => {
    expect(companyName(typed)).toBe(name);
  });

  test.each([
    ['nothing', '  '],
    ['a line break', 'Salon\nBella'],
    ['a tab', 'Salon\tBella'],
    ['a null', 'Salon\0'],
    ['a mark that turns text round', 'Salon \u202egnp.exe'],
    ['an isolate', '\u2067Salon'],
    ['a zero-width space', 'Sa\u200blon'],
    ['a byte order mark inside', 'Sa\ufefflon'],
    ['a soft hyphen', 'Sa\u00adlon'],
    ['a filler that counts as a letter', '\u3164'],
    ['blank braille', 'Salon \u2800'],
    ['a joiner that joins nothing', 'Sa\u200dlon'],
    ['letters under a pile of accents', `Sa${'\u0301'.repeat(118)}`],
    ['nothing but accents', '\u0301'.repeat(120)],
    ['nothing but emojis', '🦷🦷'],
    ['half a character', 'Salon \ud83d'],
    ['a formula', '=cmd()'],
    ['a formula with +', '+48 Salon'],
    ['a formula with -', '-1+1'],
    ['a formula with @', '@SUM(A1)'],
    ['a formula in full width', '＝cmd()'],
    ['no letter', '!!!'],
    ['121 characters', 'x'.repeat(121)],
  ])('%s is refused', (_what, typed) => {
    const { type, field, message } = refused(() => companyName(typed));
    expect([type, field]).toEqual(['BadInput', 'companyName']);
    expect(message).toMatch(/^The company's name [^\n]+\.$/);
  });
});

describe('a NIP', () => {
  test.each(['5260250274', '526-025-02-74', ' PL 526 025 02 74 ', '526–025–02–74'])(
    '%s is kept as its ten digits',
    (typed) => {
      expect(taxId(typed)).toBe('5260250274');
    },
  );

  // The last has a sum that leaves 10, which no digit is.
  test.each([
    '5260250275',
    '526025027',
    '52602502744',
    '0000000000',
    'abcdefghij',
    '1234567890',
    '5260250000',
  ])('%s is refused', (typed) => {
    expect(refused(() => taxId(typed))).toMatchObject({ type: 'BadInput', field: 'taxId' });
  });
});

describe('what the chatbot is to know', () => {
  test('is many lines, and may have emojis that are joined', () => {
    expect(companyFacts(' Parking za rogiem.\r\nKarty: tak.\t👩‍🔧 \n')).toBe(
      'Parking za rogiem.\nKarty: tak.\t👩‍🔧',
    );
  });

  test.each(['x'.repeat(4_001), 'a'.padEnd(4_000, '\u0301'), 'a\0b', 'a\u202eb', 'a\u200bb'])(
    '%j is refused',
    (typed) => {
      expect(refused(() => companyFacts(typed))).toMatchObject({ type: 'BadInput', field: 'companyFacts' });
    },
  );
});

describe('a privacy policy', () => {
  test('has an address of https', () => {
    expect(privacyUrl('https://Salon.pl/prywatność')).toBe('https://salon.pl/prywatno%C5%9B%C4%87');
  });

  test.each([
    'http://salon.pl/p',
    'javascript:alert(1)',
    'salon.pl',
    'https://localhost/p',
    'https://169.254.169.254/p',
    'https://user:secret@salon.pl/p',
    'https://salon.pl/\nx',
    `https://salon.pl/${'x'.repeat(500)}`,
  ])('%j is refused', (typed) => {
    expect(refused(() => privacyUrl(typed))).toMatchObject({ type: 'BadInput', field: 'privacyUrl' });
  });
});
