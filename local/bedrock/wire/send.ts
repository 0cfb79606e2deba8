import { once } from 'node:events';
import type { ServerHttp2Stream } from 'node:http2';
import { ServiceError, type Answer } from '../../gateway/answer.ts';
import { frame } from './frame.ts';
import { StreamCut, type Reply } from './reply.ts';
import { streamError } from './stream-error.ts';

/**
 * Writes a reply; returns when all of it is written or the caller has gone. A stream that fails on its way ends with
 * Bedrock's event for that.
 */
export async function send(
  stream: ServerHttp2Stream,
  reply: Reply,
  headers: Record<string, string>,
): Promise<void> {
  if (stream.destroyed) return;
  const common = { ...headers, ...reply.headers };
  if (!('events' in reply)) {
    stream.respond({ ':status': reply.status, ...common });
    stream.end(reply.body);
    return;
  }
  stream.respond({ ':status': 200, ...common, 'content-type': 'application/vnd.amazon.eventstream' });
  try {
    for await (const event of reply.events) {
      if (stream.destroyed) return;
      if (!stream.write(frame(event))) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
    }
    stream.end();
  } catch (error) {
    if (error instanceof StreamCut) return void stream.end(half(frame(error.event)));
    if (!stream.destroyed) stream.end(frame(streamError((error as Error).message)));
    if (!(error instanceof ServiceError)) throw error;
  }
}

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

/** An error in the words of REST and JSON. */
export function refusal(error: { code: string; message: string; status: number }): Answer {
  return {
    status: error.status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': error.code },
    body: JSON.stringify({ message: error.message }),
  };
}
