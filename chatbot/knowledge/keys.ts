import { createHash } from 'node:crypto';

export const DOCUMENTS = 'kb/';
export const READ_DOCUMENTS = 'index/documents/';
export const SEARCH = 'index/search.json';
export const STATUS = 'index/status.json';

/** Where one version of a document lies after it was read. Its name, which may be anything, is not part of it. */
export function readDocumentKey(key: string, etag: string): string {
  return `${READ_DOCUMENTS}${createHash('sha256').update(`${etag}\n${key}`).digest('hex')}.json`;
}
