import type { Readable } from 'node:stream';

/** Thrown when a request's body is larger than the limit. */
export class BodyTooLarge extends Error {}

/** The whole body; past the limit the rest is read and dropped, so that the refusal still reaches the sender. */
export function readBody(request: Readable, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      if (length <= limitBytes) resolve(Buffer.concat(chunks));
      else reject(new BodyTooLarge(`The request is larger than ${limitBytes} bytes.`));
    });
    request.on('error', reject);
    // One that is gone before its last byte says no more.
    request.on('close', () => reject(new Error('The request ended before its body did.')));
  });
}
