import type { WireEvent } from './reply.ts';

/** The event that ends a stream whose model failed on its way. */
export function streamError(reason: string): WireEvent {
  return {
    kind: 'exception',
    name: 'modelStreamErrorException',
    payload: {
      message: 'The model stream ended with an error. Try your request again.',
      originalStatusCode: 500,
      originalMessage: reason,
    },
  };
}
