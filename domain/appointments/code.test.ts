import { describe, expect, it } from 'vitest';
import { hashOfCode, isSameHash, newCode } from './code.ts';

function drawing(...numbers: number[]) {
  return (count: number) => {
    const bytes = Buffer.alloc(count);
    bytes.writeUInt32BE(numbers.shift()!);
    return bytes;
  };
}

describe('a verification code', () => {
  it('has six digits, leading zeros too', () => {
    expect(newCode(drawing(42))).toBe('000042');
    expect(newCode(drawing(4_293_999_999))).toBe('999999');
  });

  it('is drawn again where the number would favour low codes', () => {
    expect(newCode(drawing(4_294_000_000, 2 ** 32 - 1, 7_123_456))).toBe('123456');
  });

  it('is kept as a hash that belongs to one appointment and one secret', () => {
    const hash = hashOfCode('123456', 'appointment-1', 'secret');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(isSameHash(hash, hashOfCode('123456', 'appointment-1', 'secret'))).toBe(true);
    for (const other of [
      hashOfCode('123457', 'appointment-1', 'secret'),
      hashOfCode('123456', 'appointment-2', 'secret'),
      hashOfCode('123456', 'appointment-1', 'other'),
      '',
    ])
      expect(isSameHash(hash, other)).toBe(false);
  });
});
