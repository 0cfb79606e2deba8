import type { Context } from '../context.ts';
import type { Client, Pool, Session, User } from '../state/types.ts';
import { uuidFrom } from '../uuid-from.ts';
import { hashOf, newRefreshToken } from './refresh-token.ts';

/** Starts a session (not yet on disk: save afterwards) and gives its refresh token, the only time it is seen. */
export function openSession(
  context: Context,
  pool: Pool,
  client: Client,
  user: User,
): { session: Session; refreshToken: string } {
  const now = context.options.now();
  for (const old of Object.values(pool.sessions)) {
    if (old.expiresAt <= now) delete pool.sessions[old.originJti];
  }
  const originJti = uuidFrom(context.options.randomBytes(16));
  const refreshToken = newRefreshToken(originJti, context.options.randomBytes(48));
  const session: Session = {
    originJti,
    sub: user.sub,
    clientId: client.id,
    refreshTokens: [{ hash: hashOf(refreshToken), until: null }],
    authenticatedAt: now,
    expiresAt: now + client.refreshTokenSeconds * 1000,
  };
  pool.sessions[originJti] = session;
  return { session, refreshToken };
}
