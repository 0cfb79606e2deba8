import type { IncomingMessage } from 'node:http';
import { RequestError } from './errors.ts';

/** A request's body as text; throws a RequestError when it is longer than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Left whole on an early end, so that the answer can still be sent; what keeps coming is thrown away.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      request.resume();
      throw new RequestError(413, 'RequestEntityTooLarge', 'The request is too large.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
