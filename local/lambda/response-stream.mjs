// Lambda's response streaming, in the worker's thread: plain JavaScript for the same reason as worker.mjs.
import { Writable } from 'node:stream';

const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

/** The global that Lambda's Node runtime gives to handlers. */
export const awslambda = {
  streamifyResponse(handler) {
    handler[STREAMING] = 'response';
    return handler;
  },
  HttpResponseStream: {
    /** Says status, headers and cookies before the first byte of the body. */
    from(stream, head) {
      stream.tell({ kind: 'head', head });
      return stream;
    },
  },
};

export const isStreaming = (handler) => handler[STREAMING] === 'response';

/** What a handler writes, told to the other thread piece by piece. */
export function responseStream(tell) {
  const stream = new Writable({
    write(chunk, _, done) {
      tell({ kind: 'chunk', chunk: Uint8Array.from(chunk) });
      done();
    },
  });
  stream.tell = tell;
  stream.setContentType = (type) =>
    tell({ kind: 'head', head: { statusCode: 200, headers: { 'content-type': type } } });
  return stream;
}
