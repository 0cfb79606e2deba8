import { createHash } from 'node:crypto';

/** 64 bits of a hash: with a billion facts a client, two clash once in some 40 clients. Eleven characters in a row. */
export function factId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 11);
}
