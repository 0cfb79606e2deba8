import type { Readable } from 'node:stream';

/** Thrown when a request's body is larger than the limit. */
export class BodyTooLarge extends Error {}

/** Thrown when there is no room for a body beside the others that are being read. */
export class TooManyBodies extends Error {}

/**
 * The whole body; past the limit, or where `take` finds no room, the rest is read and dropped, so that the refusal
 * still reaches the sender.
 */
export function readBody(
  request: Readable,
  limitBytes: number,
  take: (bytes: number) => boolean = () => true,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let hasRoom = true;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      hasRoom &&= length > limitBytes || take(chunk.length);
      if (length <= limitBytes && hasRoom) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      if (length > limitBytes) reject(new BodyTooLarge(`The request is larger than ${limitBytes} bytes.`));
      else if (!hasRoom) reject(new TooManyBodies('Please reduce your request rate.'));
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
    // One that is gone before its last byte says no more.
    request.on('close', () => reject(new Error('The request ended before its body did.')));
  });
}
