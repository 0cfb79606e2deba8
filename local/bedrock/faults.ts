import { ServiceError } from '../gateway/answer.ts';
import type { Operation } from './wire/route.ts';

/**
 * What goes wrong with a call. `cutAfterEvents` breaks a stream off in the middle of the event after that many,
 * `errorAfterEvents` sends a ModelStreamErrorException in their place: in both the usage stays unknown. A call that
 * does not stream has no events: it fails as a whole, with a ModelErrorException. `slowMs` keeps a stream waiting before
 * its first event.
 */
export type Fault =
  | 'throttle'
  | 'timeout'
  | 'unavailable'
  | 'notReady'
  | { cutAfterEvents: number }
  | { errorAfterEvents: number }
  | { slowMs: number };

/** The place where tests and `--chaos` put faults in. */
export interface Faults {
  next(operation: Operation, modelId: string): Fault | null;
}

const REFUSALS = {
  throttle: ['ThrottlingException', 'Too many requests, please wait before trying again.', 429],
  timeout: [
    'ModelTimeoutException',
    'Model has timed out in processing the request. Try your request again.',
    408,
  ],
  unavailable: ['ServiceUnavailableException', 'Bedrock is unable to process your request.', 503],
  notReady: ['ModelNotReadyException', 'Model is not ready for inference. Wait and try again.', 429],
} as const;

/** Throws what a fault says in Bedrock's words; what happens later, in the stream, is left to `withFault`. */
export function raise(fault: Fault | null, streams: boolean): void {
  if (!fault) return;
  if (typeof fault === 'string') {
    const [code, message, status] = REFUSALS[fault];
    throw new ServiceError(code, message, status);
  }
  if (!streams && !('slowMs' in fault))
    throw new ServiceError(
      'ModelErrorException',
      'The request failed due to an error processing the model.',
      424,
    );
}
