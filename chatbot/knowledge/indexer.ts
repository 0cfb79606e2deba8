import type { S3Event } from 'aws-lambda';
import type { ClientBucket } from './client-bucket.ts';
import type { Embed } from './embed.ts';
import { DOCUMENTS } from '../../domain/knowledge/keys.ts';
import { rebuild } from './rebuild.ts';
import { takeIn } from './take-in.ts';

export interface IndexerOptions {
  bucket: ClientBucket;
  /** Null where no embeddings are configured. */
  embed: Embed | null;
  /** Bytes that the client's plan allows. */
  mostBytes(): Promise<number>;
  now(): number;
  newRevision(): string;
  /** 0 to 1. */
  random(): number;
  pause(ms: number): Promise<void>;
}

const ATTEMPTS = 30;
const LONGEST_PAUSE_MS = 400;

/**
 * Takes in what S3 tells of the client's documents. It tells at least once and in any order, so an event only says which
 * documents to read again; what is in the index follows from what is in the bucket. Throws where S3 should tell again.
 */
export function createIndexer(options: IndexerOptions): (event: S3Event) => Promise<void> {
  const { bucket, embed } = options;
  return async ({ Records }) => {
    const keys = new Set(Records.map(({ s3 }) => decodedKey(s3.object.key)));
    for (const key of keys)
      if (key.startsWith(DOCUMENTS) && !key.endsWith('/')) await takeIn(bucket, key, embed);
    const mostBytes = await options.mostBytes();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const now = options.now();
      if (await rebuild({ bucket, mostBytes, now, revision: options.newRevision() })) return;
      await options.pause(options.random() * LONGEST_PAUSE_MS);
    }
    throw new Error('The index could not be written: others kept writing it.');
  };
}

/** S3 writes keys as a form's values are written. */
function decodedKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
