import { createHmac, timingSafeEqual } from 'node:crypto';

export const STEP_MILLISECONDS = 30_000;

/** How many steps a phone's clock may be off, to either side. */
const TOLERANCE = 1;

/** The code of one 30-second step (RFC 6238 over RFC 4226, HMAC-SHA-1). */
export function totpCode(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest[digest.length - 1]! & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step (UTC milliseconds / 30,000) whose code this is, now or one step away, or null. */
export function matchingStep(secret: Buffer, code: string, now: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const current = Math.floor(now / STEP_MILLISECONDS);
  let found: number | null = null;
  for (let step = Math.max(0, current - TOLERANCE); step <= current + TOLERANCE; step++) {
    if (timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(code))) found = step;
  }
  return found;
}
