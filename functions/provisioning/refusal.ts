import { StepFailed } from './work.ts';

/** What passes when it is tried again, and so is no answer. */
const PASSING =
  /Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughput|LimitExceededException|Conflict|TransactionCanceled|ConditionalCheckFailed|ExpiredToken|RequestTimeout/;

/**
 * What stopped the work for good: a stack that failed, or a request that AWS refuses however often it is asked. Null
 * for what may pass, or is a mistake of ours: then the stream brings the work again.
 */
export function refusalOf(error: unknown): { resource: string; reason: string } | null {
  const { name, message, $fault } = error as Error & { $fault?: string };
  if (error instanceof StepFailed) return { resource: error.resource, reason: message };
  return $fault === 'client' && !PASSING.test(name) ? { resource: name, reason: message } : null;
}
