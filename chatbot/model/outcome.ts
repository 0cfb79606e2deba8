/** What became of a call; `partial` had begun to answer. */
export type CallOutcome = 'complete' | 'partial' | 'throttled' | 'timeout' | 'failed' | 'refused';

const THROTTLED = /^(ThrottlingException|ServiceQuotaExceededException|TooManyRequestsException)$/;
const TIMEOUT = /^(ModelTimeoutException|TimeoutError|AbortError)$/;
const REFUSED = /^(ValidationException|AccessDeniedException|ResourceNotFoundException)$/;

/** The outcome of a call that threw. */
export function outcomeOf(
  error: unknown,
  { silent, begun }: { silent: boolean; begun: boolean },
): CallOutcome {
  if (begun) return 'partial';
  const { name } = error as Error;
  if (silent || TIMEOUT.test(name)) return 'timeout';
  if (THROTTLED.test(name)) return 'throttled';
  return REFUSED.test(name) ? 'refused' : 'failed';
}

/** Whether the same call may go well a moment later. */
export function isWorthRepeating(outcome: CallOutcome): boolean {
  return outcome === 'throttled' || outcome === 'timeout' || outcome === 'failed';
}
