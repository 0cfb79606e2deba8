import { createHash } from 'node:crypto';

/** Where the documents lie in the client's bucket, as they were uploaded. */
export const DOCUMENTS = 'kb/';
export const READ_DOCUMENTS = 'index/documents/';
/** The index that questions are answered from. */
export const SEARCH = 'index/search.json';
/** How each document fares. */
export const STATUS = 'index/status.json';

/** Where one version of a document lies after it was read. Its name, which may be anything, is not part of it. */
export function readDocumentKey(key: string, etag: string): string {
  return `${READ_DOCUMENTS}${createHash('sha256').update(`${etag}\n${key}`).digest('hex')}.json`;
}
