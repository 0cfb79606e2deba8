import { OperationError, RequestError } from '../errors.ts';

/** What a client may say; anything else is ignored. */
export interface ClientMessage {
  type?: unknown;
  id?: unknown;
  payload?: { data?: unknown; extensions?: { authorization?: unknown } } | null;
}

interface ErrorLine {
  errorType?: string | null;
  message: string;
  errorCode?: number;
}

/** AppSync tells most errors in a list, and some as a single object. */
export interface ErrorPayload {
  errors: ErrorLine[] | ErrorLine;
}

/** An error as the real-time endpoint tells it. Whatever is not ours is told without its text. */
export function errorPayload(error: unknown, log: (line: object) => void): ErrorPayload {
  if (error instanceof SubscribeError) return error.payload;
  if (error instanceof RequestError) {
    const { errorType, message, status } = error;
    return { errors: [{ errorType, message, errorCode: status }] };
  }
  if (error instanceof OperationError) {
    return {
      errors: error.entries.map(({ message, errorType }) => ({
        message,
        ...(errorType ? { errorType } : {}),
      })),
    };
  }
  log({ level: 'error', message: 'A real-time message failed for no known reason.', error: String(error) });
  return { errors: [{ errorType: 'InternalFailure', message: 'Internal Failure while processing request' }] };
}

/** A subscription that is refused for a reason of the real-time endpoint itself. */
export class SubscribeError extends Error {
  readonly payload: ErrorPayload;

  constructor(errorType: string | null, message: string, errorCode?: number) {
    super(message);
    const code = errorCode === undefined ? {} : { errorCode };
    this.payload = { errors: [{ ...(errorType === null ? {} : { errorType }), message, ...code }] };
  }
}

/** A connection has all the subscriptions it may have: observed on AWS as a single object, not a list. */
export class TooManySubscriptions extends SubscribeError {
  override readonly payload: ErrorPayload;

  constructor(most: number) {
    const errorType = 'MaxSubscriptionsReachedError';
    const message = `Max number of ${most} subscriptions reached`;
    super(errorType, message);
    this.payload = { errors: { errorType, message } };
  }
}
