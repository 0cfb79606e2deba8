const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00:00)?$/;
const EPOCH_SECONDS = /^\d{9,11}(\.\d+)?$/;

/**
 * A stored timestamp in the one form that sorts: UTC, ISO 8601, always six decimals, `Z`.
 * Reads what the owner's bots have written over time: ISO with or without a fraction, epoch seconds as text.
 * Null where it is neither.
 */
export function normalizeTimestamp(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (EPOCH_SECONDS.test(text)) return fromMicroseconds(Math.round(Number(text) * 1e6));
  const match = ISO.exec(text);
  if (!match || Number.isNaN(Date.parse(`${match[1]}Z`))) return null;
  return `${match[1]}.${(match[2] ?? '').slice(0, 6).padEnd(6, '0')}Z`;
}

/** Whether a message's key is the Python bot's (epoch seconds) rather than ours. */
export function isEpochSeconds(value: unknown): boolean {
  return typeof value === 'string' && EPOCH_SECONDS.test(value);
}

/** Microseconds since the epoch of a normalized timestamp. */
export function toMicroseconds(at: string): number {
  return Date.parse(`${at.slice(0, 19)}Z`) * 1000 + Number(at.slice(20, 26));
}

/** A normalized timestamp from microseconds since the epoch. */
export function fromMicroseconds(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const fraction = String(microseconds - seconds * 1e6).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}
