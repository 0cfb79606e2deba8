import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Client, Pool } from '../state/types.ts';
import { findSession } from './find-session.ts';
import { beforeTokens } from '../triggers/before-tokens.ts';
import { rotate } from './rotate.ts';
import { signTokens } from './sign-tokens.ts';

/** New tokens for a refresh token; where the client rotates, a new refresh token too. */
export async function refreshSession(context: Context, pool: Pool, client: Client, refreshToken: string) {
  const { user, session, token } = findSession(context, pool, client, refreshToken);
  const rotated = client.rotation ? rotate(context, client.rotation, session, token) : undefined;
  const changes = await beforeTokens(context, { pool, client, user }, 'TokenGeneration_RefreshTokens');
  if (lookup(pool.sessions, session.originJti) !== session) {
    throw notAuthorized('Refresh Token has been revoked');
  }
  const [tokens] = await Promise.all([
    signTokens(context, { pool, client, user, session, changes }),
    rotated === undefined ? undefined : context.store.save(),
  ]);
  return { ...tokens, ...(rotated !== undefined && { RefreshToken: rotated }) };
}
