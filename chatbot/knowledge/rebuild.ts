import { admitDocuments, type Admitted, type ReadDocument } from '../../domain/knowledge/admit-documents.ts';
import { documentName } from '../../domain/knowledge/document-name.ts';
import { buildIndex, type SourcedPassage } from '../../domain/knowledge/searching/search-index.ts';
import { knowledgeStatus } from '../../domain/knowledge/status.ts';
import type { ClientBucket, StoredObject } from './client-bucket.ts';
import { DOCUMENTS, READ_DOCUMENTS, readDocumentKey, SEARCH, STATUS } from '../../domain/knowledge/keys.ts';

/** Documents fetched at a time. */
const TOGETHER = 8;

export interface RebuildOptions {
  bucket: ClientBucket;
  mostBytes: number;
  /** ms since the epoch. */
  now: number;
  /** Something else at each call. */
  revision: string;
}

/**
 * Writes the index and the status of all documents that are there now. False when another rebuild was in between: then
 * it is to be done again. The order is what keeps parallel ones from losing a document: first how the index is, then
 * what there is, then the index on condition that it is still so.
 */
export async function rebuild({ bucket, mostBytes, now, revision }: RebuildOptions): Promise<boolean> {
  const [search, status] = await Promise.all([bucket.get(SEARCH), bucket.get(STATUS)]);
  search?.drop();
  const before = await status?.read();
  const kept = await bucket.list(READ_DOCUMENTS);
  const objects = await bucket.list(DOCUMENTS);
  const documents = admitDocuments(await uploadsOf(bucket, objects), mostBytes, now);
  const after = JSON.stringify(knowledgeStatus(documents, mostBytes));
  const isSame = search !== null && before !== undefined && new TextDecoder().decode(before) === after;
  if (!isSame) {
    const index = JSON.stringify({ ...buildIndex(...indexed(documents)), revision });
    if (!(await bucket.putIfUnchanged(SEARCH, index, search?.etag ?? null))) return false;
    if (!(await bucket.putIfUnchanged(STATUS, after, status?.etag ?? null))) return false;
  }
  const wanted = new Set(objects.map(({ key, etag }) => readDocumentKey(key, etag)));
  for (const { key } of kept) if (!wanted.has(key)) await bucket.remove(key);
  return true;
}

async function uploadsOf(bucket: ClientBucket, objects: readonly StoredObject[]) {
  const uploads = objects.map(({ key, etag, bytes, at }) => ({
    key,
    bytes,
    at,
    readKey: readDocumentKey(key, etag),
    read: null as ReadDocument | null,
  }));
  const left = [...uploads];
  const fetchNext = async (): Promise<void> => {
    for (let upload = left.pop(); upload; upload = left.pop()) {
      const body = await (await bucket.get(upload.readKey))?.read();
      if (body) upload.read = JSON.parse(new TextDecoder().decode(body)) as ReadDocument;
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, fetchNext));
  return uploads;
}

function indexed(documents: readonly Admitted[]): [SourcedPassage[], (string | null)[]] {
  const passages: SourcedPassage[] = [];
  const vectors: (string | null)[] = [];
  for (const { key, state, read } of documents)
    if (state === 'indexed' && read?.ok)
      read.passages.forEach((passage, index) => {
        passages.push({ source: documentName(key), ...passage });
        vectors.push(read.vectors?.[index] ?? null);
      });
  return [passages, vectors];
}
