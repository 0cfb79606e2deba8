import { open, type FileHandle } from 'node:fs/promises';
import { moveIntoPlace, writeAside, type Content } from '../disk/write-durably.ts';
import type { ObjectEntry, StoredObject } from './stored-object.ts';

/** A key of 1,024 bytes, 2 KB of metadata and some headers, all escaped, are far less. */
const LONGEST_HEAD_BYTES = 65_536;

/**
 * One file an object: a line of JSON that says what it is, then its bytes. So an object is replaced in one step, and
 * never seen with another one's headers.
 */
export async function writeObjectFile(
  file: string,
  object: StoredObject,
  content: Content,
): Promise<ObjectEntry> {
  const head = `${JSON.stringify(object)}\n`;
  await writeAside(file, headed(head, content));
  return { ...object, file, offset: Buffer.byteLength(head) };
}

/** Puts a written object's file in its place. */
export async function moveObjectFile(object: ObjectEntry, file: string): Promise<ObjectEntry> {
  await moveIntoPlace(object.file, file);
  return { ...object, file };
}

/** The object in a file; null for what is none. */
export async function readObjectFile(file: string): Promise<ObjectEntry | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEAD_BYTES), 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    if (end < 0) return null;
    const object = JSON.parse(buffer.toString('utf8', 0, end)) as StoredObject;
    return { ...object, file, offset: end + 1 };
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}

async function* headed(head: string, content: Content): AsyncGenerator<string | Buffer> {
  yield head;
  if (typeof content === 'string' || Buffer.isBuffer(content)) yield content;
  else yield* content;
}
