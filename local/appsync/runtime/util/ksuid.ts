import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** KSUIDs count their seconds from here. */
const epochSeconds = 1_400_000_000;

/** A KSUID: 32 bits of time, 128 random ones, 27 characters of base 62. */
export function ksuid(now: number): string {
  const seconds = BigInt(Math.floor(now / 1000) - epochSeconds);
  let value = (seconds << 128n) | BigInt(`0x${randomBytes(16).toString('hex')}`);
  let out = '';
  for (let place = 0; place < 27; place += 1) {
    out = alphabet.charAt(Number(value % 62n)) + out;
    value /= 62n;
  }
  return out;
}
