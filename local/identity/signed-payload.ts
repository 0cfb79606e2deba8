import { decodeAwsChunked, type ChunkSigning } from './aws-chunked.ts';
import { badPayload, mismatch } from './signature-error.ts';
import type { SignedRequest } from './signature.ts';
import { sha256 } from './signing-key.ts';

export interface Payload {
  body: Buffer;
  headers: SignedRequest['headers'];
}

/** What may stand in the place of the body's hash, for S3 alone. */
const STREAMING = /^STREAMING-(UNSIGNED-PAYLOAD-TRAILER|AWS4-HMAC-SHA256-PAYLOAD(-TRAILER)?)$/;

/** The text that stands for the body in what is signed. */
export function payloadHash(
  request: SignedRequest,
  claim: { contentHash: string | undefined; scope: { service: string }; expiresSeconds: number | null },
): string {
  const { contentHash } = claim;
  const isS3 = claim.scope.service === 's3';
  if (isS3 && contentHash && (contentHash === 'UNSIGNED-PAYLOAD' || STREAMING.test(contentHash)))
    return contentHash;
  if (isS3 && contentHash === undefined && claim.expiresSeconds !== null) return 'UNSIGNED-PAYLOAD';
  const hash = sha256(request.body);
  if (contentHash === undefined || contentHash === hash) return hash;
  if (!isS3) throw mismatch();
  throw badPayload(
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
  );
}

/** The body that was meant, out of the chunks it may have come in; trailers stand among the headers. */
export function signedPayload(request: SignedRequest, hash: string, signing: ChunkSigning): Payload {
  const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
  if (!STREAMING.test(hash)) return { body, headers: request.headers };
  const decoded = decodeAwsChunked(body, hash.startsWith('STREAMING-UNSIGNED') ? null : signing);
  if (Number(request.headers['x-amz-decoded-content-length']) !== decoded.body.length)
    throw badPayload(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the x-amz-decoded-content-length header.',
    );
  const declared = String(request.headers['x-amz-trailer'] ?? '').toLowerCase();
  const trailers = Object.fromEntries(
    declared.split(',').flatMap((name) => {
      const value = decoded.trailers[name.trim()];
      return value === undefined ? [] : [[name.trim(), value]];
    }),
  );
  return { body: decoded.body, headers: { ...request.headers, ...trailers } };
}
