import type { Logger } from '@aws-lambda-powertools/logger';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  INDEX_VERSION,
  openIndex,
  type SearchIndex,
  type StoredIndex,
} from '../../domain/knowledge/searching/search-index.ts';
import type { Embed } from './embed.ts';
import { SEARCH } from '../../domain/knowledge/keys.ts';
import type { Knowledge } from './knowledge.ts';

/** How long an index is trusted before S3 is asked for a newer one, ms. */
const LIFE = 30_000;
/** The same where there is none yet, ms: a client's first document is asked about at once. */
const LIFE_OF_NONE = 3_000;
/** A larger file is none of ours. */
const LARGEST_INDEX = 64 * 1024 * 1024;
/** The meaning of a question must come within this, else words alone decide; ms. */
const EMBEDDING_PATIENCE = 1_500;

export interface KnowledgeOptions {
  s3: S3Client;
  bucket: string;
  /** Null where no embeddings are configured. */
  embed: Embed | null;
  /** ms since the epoch. */
  now(): number;
  log: Pick<Logger, 'warn'>;
}

/** What the client's documents say. One index is held; a missing, broken or unreachable one never breaks an answer. */
export function createKnowledge({ s3, bucket, embed, now, log }: KnowledgeOptions): Knowledge {
  let held: { etag: string | undefined; index: SearchIndex | null } = { etag: undefined, index: null };
  let current: { from: number; loading: Promise<void> } | null = null;

  const load = async (): Promise<void> => {
    try {
      const request = new GetObjectCommand({ Bucket: bucket, Key: SEARCH, IfNoneMatch: held.etag });
      const { Body, ETag, ContentLength = 0 } = await s3.send(request);
      // Remembered before it is opened: a broken one is not fetched again and again.
      held = { etag: ETag, index: null };
      if (ContentLength > LARGEST_INDEX) throw new Error(`The index has ${ContentLength} bytes.`);
      held.index = opened(await Body!.transformToString());
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      if (status === 304) return;
      if (status === 404) held = { etag: undefined, index: null };
      else log.warn('knowledge index not read', error as Error);
    }
  };
  const meaning = async (question: string): Promise<number[] | null> => {
    if (!embed || !held.index?.hasVectors) return null;
    try {
      return await embed(question, AbortSignal.timeout(EMBEDDING_PATIENCE));
    } catch (error) {
      log.warn('question not embedded', error as Error);
      return null;
    }
  };

  return {
    async search(question, most) {
      const life = held.etag ? LIFE : LIFE_OF_NONE;
      if (!current || current.from + life <= now()) current = { from: now(), loading: load() };
      await current.loading;
      const { index } = held;
      if (!index || !question.trim()) return [];
      return index
        .search(question, most, await meaning(question))
        .map(({ source, heading, text }) => ({ source, text: heading ? `# ${heading}\n${text}` : text }));
    },
  };
}

function opened(text: string): SearchIndex {
  const stored = JSON.parse(text) as StoredIndex;
  if (stored.version !== INDEX_VERSION) throw new Error(`The index is of version ${String(stored.version)}.`);
  return openIndex(stored);
}
