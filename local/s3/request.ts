import type { GatewayRequest } from '../gateway/service.ts';
import { ServiceError } from '../gateway/answer.ts';
import { queryPairs } from '../identity/query-pairs.ts';

/** A request for S3 as an operation reads it. */
export interface S3Request {
  method: string;
  /** '' where it is for no bucket. */
  bucket: string;
  /** '' where it is for a bucket. */
  key: string;
  query: Map<string, string>;
  /** Headers, and what a presigned URL carries in their place. */
  headers: Record<string, string | undefined>;
  body: Buffer;
  url: string;
}

const LONGEST_KEY_BYTES = 1_024;
const SIGNATURE_PARTS =
  /^x-amz-(algorithm|content-sha256|credential|date|expires|security-token|signature|signedheaders)$/;

/** Reads bucket and key from the path, or the bucket from a host like `bucket.localhost:9000`. */
export function s3Request(request: GatewayRequest): S3Request {
  const query = new Map(queryPairs(request.url));
  const path = decodedPath(request.url.split('?')[0]!).slice(1);
  const virtual = /^(.+)\.localhost(:\d+)?$/.exec(request.headers.host ?? '')?.[1];
  const slash = path.indexOf('/');
  const [bucket, key] =
    virtual !== undefined
      ? [virtual, path]
      : slash < 0
        ? [path, '']
        : [path.slice(0, slash), path.slice(slash + 1)];
  if (Buffer.byteLength(key) > LONGEST_KEY_BYTES)
    throw new ServiceError('KeyTooLongError', 'Your key is too long');
  const headers: S3Request['headers'] = {};
  for (const [name, value] of query) {
    const lower = name.toLowerCase();
    if (lower.startsWith('x-amz-') && !SIGNATURE_PARTS.test(lower)) headers[lower] = value;
  }
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = [value].flat().join(',');
  return { method: request.method, bucket, key, query, headers, body: request.body, url: request.url };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
}
