import { createHash, createHmac, timingSafeEqual, type Hash, type Hmac } from 'node:crypto';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Caller, Directory } from './directory.ts';

/** A refusal with the name and the words AWS uses for it. */
export class SignatureError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

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
}

const LONGEST_SKEW_MS = 5 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

/** Checks who signed a request by signing it again with the secret we hold: throws a SignatureError when it differs. */
export async function verifySignature(
  request: SignedRequest,
  directory: Directory,
  now: number,
): Promise<Signed> {
  const header = single(request.headers['authorization']);
  if (!header)
    throw new SignatureError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  const match = AUTHORIZATION.exec(header.trim());
  if (!match)
    throw new SignatureError(
      'IncompleteSignatureException',
      'The Authorization header is not a complete AWS Signature Version 4.',
    );
  const [, accessKeyId, day, region, service, signedHeaders, signature] = match as unknown as string[];

  const found = directory.find(accessKeyId!);
  if (!found) throw unknownToken();
  const { credentials, caller, expired } = found;
  const sentToken = single(request.headers['x-amz-security-token']);
  if ((credentials.sessionToken ?? '') !== (sentToken ?? '')) throw unknownToken();
  if (expired)
    throw new SignatureError(
      'ExpiredTokenException',
      'The security token included in the request is expired',
    );

  const names = signedHeaders!.split(';');
  const sentAt = signingTime(single(request.headers['x-amz-date']), day!);
  if (!names.includes('host') || !names.includes('x-amz-date')) throw mismatch();
  if (Math.abs(now - sentAt.getTime()) > LONGEST_SKEW_MS)
    throw new SignatureError(
      'InvalidSignatureException',
      'Signature expired or not yet current: check the clock of the caller.',
    );

  const bodyHash = single(request.headers['x-amz-content-sha256']);
  if (bodyHash !== undefined && bodyHash !== createHash('sha256').update(request.body).digest('hex'))
    throw mismatch();

  const expected = await sign(
    request,
    names,
    { ...credentials },
    { region: region!, service: service!, sentAt },
  );
  if (!timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(signature!, 'hex'))) throw mismatch();
  return { caller, service: service!, region: region! };
}

/** Who signed a request to a service; throws a SignatureError also where it was signed for another one. */
export async function callerOf(
  request: SignedRequest,
  service: string,
  directory: Directory,
  now: number,
): Promise<Caller> {
  const signed = await verifySignature(request, directory, now);
  if (signed.service !== service)
    throw new SignatureError(
      'InvalidSignatureException',
      `Credential should be scoped to correct service: '${service}'.`,
    );
  return signed.caller;
}

async function sign(
  request: SignedRequest,
  names: string[],
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
  scope: { region: string; service: string; sentAt: Date },
): Promise<string> {
  const [path, query = ''] = split(request.url, '?');
  const signed = names
    .map((name) => [name, single(request.headers[name])] as const)
    .filter(([, value]) => value !== undefined);
  if (signed.length !== names.length) throw mismatch();
  const signer = new SignatureV4({
    credentials,
    region: scope.region,
    service: scope.service,
    sha256: NodeSha256,
    uriEscapePath: scope.service !== 's3',
    applyChecksum: false,
  });
  const copy = new HttpRequest({
    method: request.method,
    path,
    query: queryOf(query),
    headers: Object.fromEntries(signed) as Record<string, string>,
    body: request.body,
  });
  const result = await signer.sign(copy, {
    signingDate: scope.sentAt,
    signableHeaders: new Set(names),
    // The signer adds the token's header by itself, also where the caller left it out of what it signed.
    unsignableHeaders: new Set(names.includes('x-amz-security-token') ? [] : ['x-amz-security-token']),
  });
  return /Signature=([0-9a-f]{64})/.exec(result.headers['authorization']!)![1]!;
}

function signingTime(stamp: string | undefined, day: string): Date {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp ?? '');
  if (!match || !stamp!.startsWith(day))
    throw new SignatureError(
      'IncompleteSignatureException',
      'Date in Credential scope does not match X-Amz-Date.',
    );
  const [year, month, date, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, date, hour, minute, second));
}

function queryOf(query: string): Record<string, string | string[]> {
  const result: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (result[name] ??= []).push(value);
  return result;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}

function split(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

const unknownToken = () =>
  new SignatureError('UnrecognizedClientException', 'The security token included in the request is invalid.');
const mismatch = () =>
  new SignatureError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  );

/** The signer's hash over node:crypto: the pure JavaScript one costs more than the rest of the request. */
class NodeSha256 {
  private hash: Hash | Hmac;
  constructor(private readonly secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = this.fresh();
  }
  private fresh(): Hash | Hmac {
    if (this.secret === undefined) return createHash('sha256');
    return createHmac('sha256', typeof this.secret === 'string' ? this.secret : bytes(this.secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(typeof data === 'string' ? data : bytes(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
  reset(): void {
    this.hash = this.fresh();
  }
}

function bytes(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
