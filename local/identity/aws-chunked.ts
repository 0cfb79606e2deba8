import { timingSafeEqual } from 'node:crypto';
import { badPayload, mismatch } from './signature-error.ts';
import { hmac, sha256 } from './signing-key.ts';

/** What a chunk's signature goes on from: the request's own. */
export interface ChunkSigning {
  key: Buffer;
  stamp: string;
  /** day/region/service/aws4_request */
  scope: string;
  seed: string;
}

interface Decoded {
  body: Buffer;
  /** Headers that came after the body, by lower-case name. */
  trailers: Record<string, string>;
}

const CHUNK_HEAD = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/;
const TRAILER_SIGNATURE = 'x-amz-trailer-signature';

/**
 * Takes the chunks of an `aws-chunked` body apart; with `signing` every chunk's signature is verified, and so are the
 * trailers'. Throws a SignatureError for a body that ends early, is malformed, or is not the one that was signed.
 */
export function decodeAwsChunked(encoded: Buffer, signing: ChunkSigning | null): Decoded {
  const pieces: Buffer[] = [];
  let at = 0;
  let previous = signing?.seed ?? '';

  const line = (): string => {
    const end = encoded.indexOf('\n', at);
    if (end < 0) throw badPayload('IncompleteBody', 'The body ended before its last chunk.');
    const text = encoded.toString('latin1', at, end).replace(/\r$/, '');
    at = end + 1;
    return text;
  };
  const verify = (kind: 'PAYLOAD' | 'TRAILER', hashes: string[], signature: string | undefined): void => {
    if (!signing) return;
    const text = [`AWS4-HMAC-SHA256-${kind}`, signing.stamp, signing.scope, previous, ...hashes].join('\n');
    const expected = hmac(signing.key, text);
    if (signature === undefined || !timingSafeEqual(expected, Buffer.from(signature, 'hex')))
      throw mismatch();
    previous = signature;
  };

  for (;;) {
    const head = CHUNK_HEAD.exec(line());
    if (!head) throw badPayload('IncompleteBody', 'A chunk of the body does not begin with its size.');
    const size = parseInt(head[1]!, 16);
    const chunk = encoded.subarray(at, at + size);
    if (chunk.length < size) throw badPayload('IncompleteBody', 'The body ended inside a chunk.');
    verify('PAYLOAD', [sha256(''), sha256(chunk)], head[2]);
    at += size;
    if (size === 0) break;
    pieces.push(chunk);
    if (line() !== '') throw badPayload('IncompleteBody', 'A chunk of the body is longer than its size.');
  }

  const trailers: Record<string, string> = {};
  while (at < encoded.length) {
    const text = line();
    if (text === '') break;
    const colon = text.indexOf(':');
    trailers[text.slice(0, colon).trim().toLowerCase()] = text.slice(colon + 1).trim();
  }
  const { [TRAILER_SIGNATURE]: trailerSignature, ...others } = trailers;
  if (Object.keys(others).length > 0) {
    const text = Object.entries(others).map(([name, value]) => `${name}:${value}\n`);
    verify('TRAILER', [sha256(text.join(''))], /^[0-9a-f]{64}$/.exec(trailerSignature ?? '')?.[0]);
  }
  return { body: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), trailers: others };
}
