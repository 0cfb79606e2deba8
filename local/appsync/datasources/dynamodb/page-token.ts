import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { PageTokenError } from './errors.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/**
 * Seals where a page ended. `boundTo` says which API, resolver and query the token is for: with any other it does not
 * open, and an edited one opens with none.
 */
export function sealPageToken(secret: string, boundTo: unknown, lastKey: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sha256(secret), nonce);
  cipher.setAAD(sha256(JSON.stringify(boundTo)));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(lastKey), 'utf8'), cipher.final()]);
  const token = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  return Buffer.from(JSON.stringify({ version: 3, token })).toString('base64');
}

/** Opens a token; throws PageTokenError. */
export function openPageToken(secret: string, boundTo: unknown, text: unknown): unknown {
  try {
    const outer = JSON.parse(Buffer.from(String(text), 'base64').toString('utf8')) as { token: string };
    const bytes = Buffer.from(outer.token, 'base64');
    const again = JSON.stringify({ version: 3, token: bytes.toString('base64') });
    // Base64 has several spellings of the same bytes; only ours is taken.
    if (Buffer.from(again).toString('base64') !== text) throw new PageTokenError();
    const decipher = createDecipheriv('aes-256-gcm', sha256(secret), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAAD(sha256(JSON.stringify(boundTo)));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(opened.toString('utf8')) as unknown;
  } catch {
    throw new PageTokenError('Invalid pagination token given.');
  }
}
