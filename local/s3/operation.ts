import type { Answer } from '../gateway/answer.ts';
import type { Caller } from '../identity/directory.ts';
import type { Bucket } from './bucket.ts';
import type { Buckets } from './buckets.ts';
import type { S3Request } from './request.ts';

/** What an operation works with. */
export interface OperationContext {
  caller: Caller;
  buckets: Buckets;
  /** The bucket of the request. */
  bucket: Bucket;
  region: string;
  requestId: string;
  /** 32 hexadecimal digits nobody can guess. */
  newId(): string;
  /** ms since the epoch. */
  now(): number;
}

export type Operation = (request: S3Request, context: OperationContext) => Promise<Answer> | Answer;
