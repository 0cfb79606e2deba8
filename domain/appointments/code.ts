import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a code is worth. */
export const CODE = {
  lifeMs: 10 * 60_000,
  tries: 5,
  /** New codes that may be asked for. */
  resends: 3,
  /** An appointment that nobody confirmed is kept so long after its code has expired: for a new code, or a late mail. */
  graceMs: 30 * 60_000,
};

const CODES = 1_000_000;
/** Beyond the last whole multiple a number would make low codes likelier: it is drawn again. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

/** Six digits, each code as likely as any other. */
export function newCode(randomBytes: (count: number) => Buffer): string {
  for (;;) {
    const number = randomBytes(4).readUInt32BE();
    if (number < FAIR) return String(number % CODES).padStart(6, '0');
  }
}

/** What is kept of a code. Keyed, because a million codes are soon tried; of this appointment only. */
export function hashOfCode(code: string, appointmentId: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(`appointment-code\u0000${appointmentId}\u0000${code}`)
    .digest('hex');
}

/** Compares in constant time. */
export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
