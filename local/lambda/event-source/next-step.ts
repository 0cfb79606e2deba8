/** What an invocation with a batch came to: all done, failed as a whole, or failed from one record on. */
export type Outcome = { kind: 'success' } | { kind: 'failure' } | { kind: 'partial'; firstFailed: number };

export interface RetryRules {
  bisect: boolean;
  /** -1 = without end. */
  maximumRetries: number;
}

export interface NextStep {
  /** How many records, from the first, are done with. */
  done: number;
  /** Whether the done ones failed for good and go to the destination. */
  discarded: boolean;
  /** Batches still to be delivered, in order, as record counts, with the retries each has had. */
  remaining: { count: number; retries: number }[];
  /** Whether to wait before the next invocation. */
  pause: boolean;
}

/**
 * Decides what follows an invocation, as Lambda does for streams: order is kept, a partial failure starts again at
 * the first failed record, bisecting halves a batch without using up a retry.
 */
export function nextStep(count: number, retries: number, outcome: Outcome, rules: RetryRules): NextStep {
  if (outcome.kind === 'success') return { done: count, discarded: false, remaining: [], pause: false };
  const done = outcome.kind === 'partial' ? outcome.firstFailed : 0;
  const left = count - done;
  if (done > 0) return { done, discarded: false, remaining: [{ count: left, retries: 0 }], pause: true };
  if (rules.bisect && count > 1) {
    const half = Math.ceil(count / 2);
    const remaining = [half, count - half].map((part) => ({ count: part, retries }));
    return { done: 0, discarded: false, remaining, pause: false };
  }
  if (rules.maximumRetries >= 0 && retries >= rules.maximumRetries)
    return { done: count, discarded: true, remaining: [], pause: false };
  return { done: 0, discarded: false, remaining: [{ count, retries: retries + 1 }], pause: true };
}
