import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';
import { matchingStep, totpCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('totp', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('gives the code of RFC 6238, appendix B, at %i s', (seconds, code) => {
    expect(totpCode(secret, Math.floor(seconds / 30), 8)).toBe(code);
  });

  it('takes the codes of this step and its two neighbours only', () => {
    const now = 1111111111_000;
    const step = Math.floor(now / 30_000);
    const steps = [-2, -1, 0, 1, 2].map((off) => matchingStep(secret, totpCode(secret, step + off), now));
    expect(steps).toEqual([null, step - 1, step, step + 1, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('refuses %j without a guess', (code) => {
    expect(matchingStep(secret, code, 0)).toBeNull();
  });
});

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as RFC 4648 does, and reads it back', (text, encoded) => {
    expect(toBase32(Buffer.from(text))).toBe(encoded);
    expect(fromBase32(encoded).toString()).toBe(text);
  });

  it('refuses other letters', () => {
    expect(() => fromBase32('MZX1')).toThrow('"1" is no base32 letter');
  });
});
