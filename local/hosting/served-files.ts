import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import type { Bucket } from '../s3/bucket.ts';

export interface ServedFile {
  contentType: string;
  cacheControl: string | null;
  etag: string;
  body: Buffer;
  /** Null for what is compressed already or not worth it. */
  compressed: { br: Buffer; gzip: Buffer } | null;
}

const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/(svg|x-icon))/;
const LARGEST_KEPT_BYTES = 5_000_000;

/** Finds what a bucket holds under a key; each version of it is read and compressed once. */
export function createServedFiles() {
  const kept = new Map<string, ServedFile>();
  return async (bucket: Bucket, key: string): Promise<ServedFile | null> => {
    const id = `${bucket.definition.name}/${key}`;
    const entry = await bucket.find(key);
    const known = kept.get(id);
    if (entry && known?.etag === `"${entry.etag}"`)
      return { ...known, cacheControl: entry.headers['cache-control'] ?? null };
    kept.delete(id);
    const read = await bucket.read(key, ({ size }) => ({ start: 0, end: size, with: null }));
    if (!read) return null;
    const body = read.body instanceof Readable ? await buffer(read.body) : read.body;
    const { headers, etag } = read.entry;
    const contentType = headers['content-type']!;
    const file = {
      contentType,
      cacheControl: headers['cache-control'] ?? null,
      etag: `"${etag}"`,
      body,
      compressed: compressedOf(contentType, body),
    };
    if (body.length <= LARGEST_KEPT_BYTES) kept.set(id, file);
    return file;
  };
}

function compressedOf(contentType: string, body: Buffer): ServedFile['compressed'] {
  if (!COMPRESSIBLE.test(contentType) || body.length <= 1_000) return null;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { br: brotliCompressSync(body, brotli), gzip: gzipSync(body) };
}
