import { timingSafeEqual } from 'node:crypto';
import { canonicalRequest } from './canonical-request.ts';
import type { Caller, Directory } from './directory.ts';
import { signatureClaim, type SignatureClaim } from './signature-claim.ts';
import { mismatch, SignatureError, unknownToken } from './signature-error.ts';
import { requireTimely } from './signature-time.ts';
import { payloadHash, signedPayload, type Payload } from './signed-payload.ts';
import { hmac, scopeText, sha256, signingKey } from './signing-key.ts';

export interface SignedRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer | string;
}

export interface Signed {
  caller: Caller;
  service: string;
  region: string;
  /** The body and headers that the signature stands for: chunks put together, trailers among the headers. */
  payload: Payload;
}

/** Checks who signed a request by signing it again with the secret we hold: throws a SignatureError when it differs. */
export async function verifySignature(
  request: SignedRequest,
  directory: Directory,
  now: number,
): Promise<Signed> {
  const claim = signatureClaim(request);
  const { scope, stamp, signature, signedHeaders } = claim;
  const found = directory.find(claim.accessKeyId);
  if (!found) throw unknownToken();
  const { credentials, caller, expired } = found;
  if ((credentials.sessionToken ?? '') !== (claim.token ?? '')) throw unknownToken();
  if (expired)
    throw new SignatureError(
      'ExpiredTokenException',
      'The security token included in the request is expired',
    );
  requireTimely(claim, now);
  requireSignedHeaders(request, claim);

  const hash = payloadHash(request, claim);
  const key = signingKey(credentials.secretAccessKey, scope);
  const canonical = canonicalRequest(request, { service: scope.service, signedHeaders, payloadHash: hash });
  const expected = hmac(key, ['AWS4-HMAC-SHA256', stamp, scopeText(scope), sha256(canonical)].join('\n'));
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) throw mismatch();
  const payload = signedPayload(request, hash, { key, stamp, scope: scopeText(scope), seed: signature });
  return { caller, service: scope.service, region: scope.region, payload };
}

/** What was signed for a service; throws a SignatureError also where it was signed for another one. */
export async function signedFor(
  service: string,
  request: SignedRequest,
  directory: Directory,
  now: number,
): Promise<Signed> {
  const signed = await verifySignature(request, directory, now);
  if (signed.service !== service)
    throw new SignatureError(
      'InvalidSignatureException',
      `Credential should be scoped to correct service: '${service}'.`,
    );
  return signed;
}

/** What a signature leaves out, anybody on the way could have put there. */
function requireSignedHeaders({ headers }: SignedRequest, claim: SignatureClaim): void {
  const { signedHeaders, expiresSeconds, scope } = claim;
  // HTTP/2 has no Host header.
  if (!signedHeaders.includes('host') && !signedHeaders.includes(':authority')) throw mismatch();
  if (expiresSeconds === null && !signedHeaders.includes('x-amz-date')) throw mismatch();
  if (scope.service !== 's3') return;
  const unsigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && headers[name] !== undefined && !signedHeaders.includes(name),
  );
  // The hash of the body is in what is signed whether or not its header is.
  if (unsigned.some((name) => name !== 'x-amz-content-sha256'))
    throw new SignatureError(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
      403,
    );
}
