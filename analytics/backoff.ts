const BASE_MS = 50;
const CAP_MS = 20_000;

/** Milliseconds to wait after so many failures (from 0): exponential with full jitter, so that writers spread. */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(failures, 20));
}
