import { createHash, timingSafeEqual } from 'node:crypto';

/** A new refresh token of a session. It is opaque to clients; only its hash is kept. */
export function newRefreshToken(originJti: string, random: Buffer): string {
  return `${originJti}.${random.toString('base64url')}`;
}

/** The session a refresh token says it belongs to; nothing is proved by that yet. */
export function sessionIdOf(refreshToken: string): string {
  return refreshToken.split('.')[0]!;
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function hasHash(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));
}
