import type { Counters } from './counters.ts';

/** Buckets to an octave: each is 2^(1/4) wide, so a figure read from its middle is within 10 % of the truth. */
const PER_OCTAVE = 4;

/** Name of the bucket that holds a time in ms: `b0` is up to 1 ms, `b40` about one second. */
export function bucketOf(milliseconds: number): string {
  return `b${Math.round(PER_OCTAVE * Math.log2(Math.max(1, milliseconds)))}`;
}

/** p50, p95 and p99 in ms of a histogram; null where it is empty. Buckets of many days are added before. */
export function percentiles(
  buckets: Counters,
): { p50: number; p95: number; p99: number; count: number } | null {
  const sorted = Object.entries(buckets)
    .filter(([name, count]) => /^b\d+$/.test(name) && count > 0)
    .map(([name, count]) => ({ index: Number(name.slice(1)), count }))
    .sort((a, b) => a.index - b.index);
  const count = sorted.reduce((sum, bucket) => sum + bucket.count, 0);
  if (count === 0) return null;
  const at = (share: number) => {
    let seen = 0;
    const found = sorted.find((bucket) => (seen += bucket.count) >= share * count);
    return Math.round(2 ** ((found?.index ?? 0) / PER_OCTAVE));
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count };
}
