import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ObjectEntry } from './stored-object.ts';

/** Up to this size a part of a body is read at once, else streamed. */
const AT_ONCE_BYTES = 1_000_000;

/** Bytes of an object's body, `end` not included. Once it has resolved, a replaced or deleted object does not change them. */
export async function readObject(
  object: Pick<ObjectEntry, 'file' | 'offset'>,
  start: number,
  end: number,
): Promise<Buffer | Readable> {
  const length = end - start;
  if (length === 0) return Buffer.alloc(0);
  const handle = await open(object.file);
  const from = object.offset + start;
  if (length > AT_ONCE_BYTES) return handle.createReadStream({ start: from, end: from + length - 1 });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
