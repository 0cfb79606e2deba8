import { randomBytes } from 'node:crypto';
import type { Answer } from '../gateway/answer.ts';
import { ServiceError } from '../gateway/answer.ts';
import type { GatewayRequest, SignedService } from '../gateway/service.ts';
import type { Buckets } from './buckets.ts';
import { corsHeaders } from './cors.ts';
import { inS3Words, noSuchBucket } from './errors.ts';
import { LARGEST_BODY_BYTES } from './limits.ts';
import { operationOf } from './operation-of.ts';
import { listBuckets } from './operations/buckets.ts';
import { s3Request } from './request.ts';
import { element } from './xml.ts';

type Head = Omit<GatewayRequest, 'body'>;

/** S3 over HTTP, for the gateway. */
export function createS3Service(
  buckets: Buckets,
  { region, now }: { region: string; now(): number },
): SignedService {
  const newId = () => randomBytes(16).toString('hex');

  /** What lets the page that asks read the answer, by the rules of the bucket it asks for. */
  const cors = (head: Head, method: string): Record<string, string> | null => {
    const { origin } = head.headers;
    if (origin === undefined) return null;
    const bucket = buckets.find(bucketOf(head));
    const headers = head.headers['access-control-request-headers'];
    return corsHeaders(bucket?.definition.cors ?? [], { origin, method, headers });
  };

  return {
    scope: 's3',
    largestBodyBytes: LARGEST_BODY_BYTES,
    hasVirtualHosts: true,
    async handle(whole, caller): Promise<Answer> {
      const request = s3Request(whole);
      const requestId = newId().toUpperCase();
      const shared = { caller, buckets, region, requestId, newId, now };
      const bucket = buckets.find(request.bucket);
      let answer: Answer;
      if (request.bucket === '' && request.method === 'GET') answer = listBuckets(shared);
      else {
        const operation = operationOf(request);
        if (!bucket) throw noSuchBucket();
        answer = await operation(request, { ...shared, bucket });
      }
      const headers = { 'x-amz-request-id': requestId, ...cors(whole, request.method), ...answer.headers };
      return { ...answer, headers };
    },
    refuse(refusal, head) {
      const { code, message, status } = inS3Words(refusal);
      const resource = head.url.split('?')[0];
      const body =
        '<?xml version="1.0" encoding="UTF-8"?>\n' +
        `<Error>${element('Code', code)}${element('Message', message)}${element('Resource', resource)}` +
        '<RequestId>local</RequestId></Error>';
      const headers = { 'content-type': 'application/xml', ...cors(head, head.method) };
      return { status, headers, body: head.method === 'HEAD' ? '' : body };
    },
    preflight(head) {
      const method = String(head.headers['access-control-request-method'] ?? '');
      const allowed = cors(head, method);
      if (allowed) return { status: 200, headers: allowed, body: '' };
      const message = 'CORSResponse: This CORS request is not allowed.';
      return this.refuse({ code: 'AccessForbidden', message, status: 403 }, head);
    },
  };
}

function bucketOf(head: Head): string {
  try {
    return s3Request({ ...head, body: Buffer.alloc(0) }).bucket;
  } catch (error) {
    if (error instanceof ServiceError) return '';
    throw error;
  }
}
