import { decode, queryPairs } from './query-pairs.ts';
import { mismatch } from './signature-error.ts';
import type { SignedRequest } from './signature.ts';

/** The text that Signature Version 4 signs for a request: what was sent, in the one form both sides can agree on. */
export function canonicalRequest(
  request: Pick<SignedRequest, 'method' | 'url' | 'headers'>,
  { service, signedHeaders, payloadHash }: { service: string; signedHeaders: string[]; payloadHash: string },
): string {
  const path = request.url.split('?')[0]!;
  return [
    request.method,
    // Everybody but S3 encodes the path that is sent once more.
    service === 's3' ? encodePath(decode(path)) : encodePath(path),
    canonicalQuery(request.url),
    ...signedHeaders.map((name) => `${name}:${headerOf(request, name)}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

function canonicalQuery(url: string): string {
  return queryPairs(url)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

function headerOf(request: Pick<SignedRequest, 'headers'>, name: string): string {
  const value = request.headers[name];
  if (value === undefined) throw mismatch();
  return [value].flat().join(',').trim().replace(/\s+/g, ' ');
}

/** Percent-encodes all but RFC 3986's unreserved characters. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodePath(path: string): string {
  return path.split('/').map(encode).join('/');
}
