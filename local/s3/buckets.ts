import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryFolder } from '../dynamodb/memory-folder.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import { createBucket, type Bucket } from './bucket.ts';
import type { BucketDefinition } from './bucket-definition.ts';
import { notificationEvent } from './notifications/notification-event.ts';
import { wants, type EventName } from './notifications/notification-rule.ts';
import { createOutbox } from './notifications/outbox.ts';

const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?:[a-z0-9-]|\.(?!\.)){1,61}[a-z0-9]$/;
const RETRY_AFTER_MS = [1_000, 5_000];

export interface BucketsOptions {
  /** Null keeps everything in memory. */
  folder: string | null;
  place: Place;
  /** Calls a function; resolves to what went wrong, or null. */
  invoke(functionArn: string, event: object): Promise<string | null>;
  retryAfterMs?: number[];
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}

/** What an operation did to an object, for those who asked to hear of it. */
export interface Change {
  name: EventName;
  bucket: Bucket;
  key: string;
  made: { size: number; etag: string } | null;
  callerId: string;
  requestId: string;
}

export type Buckets = ReturnType<typeof createBuckets>;

/** S3's buckets, each made by the template, and the events of their objects. */
export function createBuckets({ folder, place, invoke, now, log, ...options }: BucketsOptions) {
  const root = folder ?? memoryFolder();
  const buckets = new Map<string, Bucket>();
  const { retryAfterMs = RETRY_AFTER_MS } = options;
  const outbox = createOutbox({ folder: join(root, '_events'), invoke, retryAfterMs, log });
  let sequence = now() * 1_000;

  return {
    find: (name: string) => buckets.get(name) ?? null,
    all: () => [...buckets.values()],
    /** Makes a bucket, or gives the one that is there new rules. Objects of an earlier run are there again. */
    ensure(definition: BucketDefinition): Bucket {
      const { name } = definition;
      if (!NAME.test(name)) throw new Error(`${name} is not a valid bucket name.`);
      const existing = buckets.get(name);
      existing?.define(definition);
      const bucket = existing ?? createBucket(definition, join(root, name));
      buckets.set(name, bucket);
      return bucket;
    },
    /** Removes an empty bucket; throws where it is not empty. */
    async remove(name: string): Promise<void> {
      const bucket = buckets.get(name);
      if (!bucket) return;
      if (!(await bucket.isEmpty()))
        throw new Error(`BucketNotEmpty: the bucket ${name} you tried to delete is not empty.`);
      await bucket.erase();
      buckets.delete(name);
    },
    /** Removes every object of a bucket, as CDK's `autoDeleteObjects` does before the bucket goes. */
    empty: async (name: string): Promise<void> => buckets.get(name)?.erase(),
    /** Resolves when every function that wants to hear of it will. */
    async announce(change: Change): Promise<void> {
      const { bucket, key, name } = change;
      for (const rule of bucket.notifications().filter((each) => wants(each, name, key))) {
        const event = notificationEvent({
          ...change,
          ...place,
          bucket: bucket.definition.name,
          configurationId: rule.id,
          sequence: ++sequence,
          at: now(),
        });
        await outbox.send({ functionArn: rule.functionArn, event });
      }
    },
    /** Delivers events of an earlier run; for when the functions are there. */
    start: () => outbox.resume(),
    async close(): Promise<void> {
      outbox.close();
      if (!folder) await rm(root, { recursive: true, force: true });
    },
  };
}
