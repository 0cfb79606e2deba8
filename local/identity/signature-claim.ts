import { queryPairs } from './query-pairs.ts';
import { SignatureError } from './signature-error.ts';
import type { SignedRequest } from './signature.ts';
import type { SigningScope } from './signing-key.ts';

/** What a request says of its own signature, not yet believed. */
export interface SignatureClaim {
  accessKeyId: string;
  scope: SigningScope;
  signedHeaders: string[];
  signature: string;
  /** As sent: 20260131T120000Z. */
  stamp: string;
  token: string | undefined;
  /** x-amz-content-sha256 as sent: a hash, or a word for what stands in its place. */
  contentHash: string | undefined;
  /** How long a presigned URL is good for; null for a signature in a header, which is for now. */
  expiresSeconds: number | null;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;
const CREDENTIAL = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/;
const LONGEST_SECONDS = 7 * 24 * 3600;

/** Reads the signature from the Authorization header or from a presigned URL; throws a SignatureError without one. */
export function signatureClaim(request: SignedRequest): SignatureClaim {
  const header = single(request.headers['authorization']);
  const query = new Map(queryPairs(request.url));
  if (header && query.has('X-Amz-Signature'))
    throw new SignatureError('InvalidArgument', 'Only one auth mechanism allowed.');
  if (header) return claimOfHeader(request, header);
  if (query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature')) return claimOfQuery(request, query);
  throw new SignatureError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
}

function claimOfHeader(request: SignedRequest, header: string): SignatureClaim {
  const match = AUTHORIZATION.exec(header.trim());
  if (!match)
    throw new SignatureError(
      'IncompleteSignatureException',
      'The Authorization header is not a complete AWS Signature Version 4.',
    );
  const [accessKeyId, day, region, service, signedHeaders, signature] = match.slice(1) as Six;
  return {
    accessKeyId,
    scope: { day, region, service },
    signedHeaders: signedHeaders.split(';'),
    signature,
    stamp: single(request.headers['x-amz-date']) ?? '',
    token: single(request.headers['x-amz-security-token']),
    contentHash: single(request.headers['x-amz-content-sha256']),
    expiresSeconds: null,
  };
}

function claimOfQuery(request: SignedRequest, query: Map<string, string>): SignatureClaim {
  const credential = CREDENTIAL.exec(query.get('X-Amz-Credential') ?? '');
  const signature = query.get('X-Amz-Signature') ?? '';
  const expires = query.get('X-Amz-Expires') ?? '';
  const isComplete =
    credential &&
    query.get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256' &&
    query.has('X-Amz-SignedHeaders') &&
    /^[0-9a-f]{64}$/.test(signature);
  if (!isComplete || !/^\d{1,6}$/.test(expires) || Number(expires) < 1 || Number(expires) > LONGEST_SECONDS)
    throw new SignatureError(
      'AuthorizationQueryParametersError',
      'The query is not a complete AWS Signature Version 4, good for one second to one week.',
    );
  const [accessKeyId, day, region, service] = credential.slice(1) as [string, string, string, string];
  return {
    accessKeyId,
    scope: { day, region, service },
    signedHeaders: query.get('X-Amz-SignedHeaders')!.split(';'),
    signature,
    stamp: query.get('X-Amz-Date') ?? '',
    token: query.get('X-Amz-Security-Token'),
    contentHash: query.get('X-Amz-Content-Sha256') ?? single(request.headers['x-amz-content-sha256']),
    expiresSeconds: Number(expires),
  };
}

type Six = [string, string, string, string, string, string];

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
