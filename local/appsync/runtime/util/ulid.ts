import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 48 bits of time, 80 random ones, 26 characters of Crockford's base 32. */
export function ulid(now: number): string {
  let value = (BigInt(now) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`);
  let out = '';
  for (let place = 0; place < 26; place += 1) {
    out = alphabet.charAt(Number(value & 31n)) + out;
    value >>= 5n;
  }
  return out;
}
