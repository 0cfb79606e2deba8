import { noSuchKey, notImplemented, preconditionFailed } from './errors.ts';
import type { S3Request } from './request.ts';
import type { StoredObject } from './stored-object.ts';

type Headers = S3Request['headers'];
type Existing = Pick<StoredObject, 'etag' | 'lastModified'> | null;

/** Throws where a write must not happen: If-None-Match: * and the key exists, or If-Match and it is another object. */
export function requireWritable(headers: Headers, existing: Existing): void {
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined && noneMatch !== '*') throw notImplemented('If-None-Match with anything but *');
  if (noneMatch === '*' && existing) throw preconditionFailed();
  const match = headers['if-match'];
  if (match === undefined) return;
  if (!existing) throw noSuchKey();
  if (!matches(match, existing.etag)) throw preconditionFailed();
}

/** Whether a reader has the object already (304); throws where what it asks for is another one. */
export function isUnchanged(headers: Headers, object: NonNullable<Existing>): boolean {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  const seconds = Math.floor(object.lastModified / 1000) * 1000;
  const since = (name: string) => Date.parse(headers[name] ?? '');
  if (match !== undefined) {
    if (!matches(match, object.etag)) throw preconditionFailed();
  } else if (seconds > since('if-unmodified-since')) throw preconditionFailed();
  if (noneMatch !== undefined) return matches(noneMatch, object.etag);
  return seconds <= since('if-modified-since');
}

function matches(wanted: string, etag: string): boolean {
  const tags = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, '').replace(/^"|"$/g, ''));
  return tags.includes('*') || tags.includes(etag);
}
