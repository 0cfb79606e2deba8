/**
 * Microseconds since the epoch that never repeat and never go back, whatever the clock of the machine does.
 * The clock gives milliseconds; the digits below are random, so that two processes seldom meet in one microsecond.
 */
export function monotonicClock(now: () => number, random: () => number): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now()) * 1000 + Math.floor(random() * 1000));
    return last;
  };
}
