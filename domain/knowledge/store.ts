import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { StoredDocument } from './current-documents.ts';
import { DOCUMENTS, SEARCH, STATUS } from './keys.ts';
import { MOST_DOCUMENTS } from './limits.ts';
import { INDEX_VERSION, openIndex, type SearchIndex, type StoredIndex } from './searching/search-index.ts';
import type { KnowledgeStatus } from './status.ts';

/**
 * How S3 says that there is nothing. Forbidden is a bucket that a registry row names but that is not of our making:
 * nobody has indexed what is in it.
 */
const NOTHING = ['NoSuchKey', 'NoSuchBucket', 'AccessDenied'];
/** A larger file is none of ours. */
const LARGEST_INDEX = 64 * 1024 * 1024;

export type KnowledgeStore = ReturnType<typeof knowledgeStore>;

/** A client's documents and what was read of them, as its bucket has them. */
export function knowledgeStore(s3: S3Client, Bucket: string) {
  const text = async (Key: string): Promise<string | null> => {
    try {
      const { Body, ContentLength = 0 } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      if (ContentLength > LARGEST_INDEX) throw new Error(`${Key} has ${ContentLength} bytes.`);
      return await Body!.transformToString();
    } catch (error) {
      if (NOTHING.includes((error as Error).name)) return null;
      throw error;
    }
  };

  return {
    /** What was uploaded, at most as many as a client may have; null where the client has no bucket. */
    async documents(): Promise<StoredDocument[] | null> {
      try {
        const list = new ListObjectsV2Command({ Bucket, Prefix: DOCUMENTS, MaxKeys: MOST_DOCUMENTS });
        const { Contents = [] } = await s3.send(list);
        return Contents.filter(({ Key }) => !Key!.endsWith('/')).map(({ Key, Size, LastModified }) => ({
          key: Key!,
          bytes: Size ?? 0,
          at: LastModified!.toISOString(),
        }));
      } catch (error) {
        if (NOTHING.includes((error as Error).name)) return null;
        throw error;
      }
    },
    /** What the client's own function last said of its documents; null where it has said nothing yet. */
    async status(): Promise<KnowledgeStatus | null> {
      const written = await text(STATUS);
      return written === null ? null : (JSON.parse(written) as KnowledgeStatus);
    },
    /** The index that the client's chatbot answers from; null where there is none, or one of another version. */
    async index(): Promise<SearchIndex | null> {
      const written = await text(SEARCH);
      if (written === null) return null;
      const stored = JSON.parse(written) as StoredIndex;
      return stored.version === INDEX_VERSION ? openIndex(stored) : null;
    },
    /** Removes a document; one that is not there is no mistake. */
    async remove(Key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
