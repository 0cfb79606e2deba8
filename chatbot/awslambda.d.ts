import type { Context } from 'aws-lambda';
import type { Writable } from 'node:stream';

/** The global of Lambda's Node runtime that makes a handler stream its answer. */
declare global {
  const awslambda: {
    streamifyResponse<Event>(
      handler: (event: Event, stream: Writable, context: Context) => Promise<void>,
    ): (event: Event, context: Context) => Promise<void>;
    HttpResponseStream: {
      from(
        stream: Writable,
        head: { statusCode: number; headers: Record<string, string>; cookies?: string[] },
      ): Writable;
    };
  };
}
