import type { ReadDocument } from '../../domain/knowledge/admit-documents.ts';
import { LARGEST_DOCUMENT } from '../../domain/knowledge/limits.ts';
import { passagesOf } from '../../domain/knowledge/passages.ts';
import { readDocument } from '../../domain/knowledge/reading/read-document.ts';
import { encodeVector } from '../../domain/knowledge/searching/vector.ts';
import type { ClientBucket } from './client-bucket.ts';
import type { Embed } from './embed.ts';
import { readDocumentKey } from '../../domain/knowledge/keys.ts';

/** Reads a document as it is now and keeps its passages. One that has gone, or was read before, is left alone. */
export async function takeIn(bucket: ClientBucket, key: string, embed: Embed | null): Promise<void> {
  const object = await bucket.get(key);
  if (!object) return;
  const target = readDocumentKey(key, object.etag);
  const known = await bucket.get(target);
  known?.drop();
  if (known || object.bytes > LARGEST_DOCUMENT) object.drop();
  if (known) return;
  const read: ReadDocument =
    object.bytes > LARGEST_DOCUMENT
      ? { ok: false, reason: 'too_large' }
      : await passages(key, await object.read(), embed);
  await bucket.put(target, JSON.stringify(read));
}

async function passages(key: string, bytes: Uint8Array, embed: Embed | null): Promise<ReadDocument> {
  const reading = await readDocument(key, bytes);
  if (!reading.ok) return reading;
  const found = passagesOf(reading.blocks);
  if (!embed) return { ok: true, passages: found };
  const vectors: string[] = [];
  for (const { heading, text } of found) vectors.push(encodeVector(await embed(`${heading}\n${text}`)));
  return { ok: true, passages: found, vectors };
}
