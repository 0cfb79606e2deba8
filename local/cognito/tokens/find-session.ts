import type { Context } from '../context.ts';
import { CognitoError, notAuthorized } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Client, Pool, RefreshToken, Session, User } from '../state/types.ts';
import { hasHash, sessionIdOf } from './refresh-token.ts';

/** The session that a refresh token proves, with its user, or a refusal. */
export function findSession(
  context: Context,
  pool: Pool,
  client: Client,
  refreshToken: string,
): { user: User; session: Session; token: RefreshToken } {
  const now = context.options.now();
  const session = lookup(pool.sessions, sessionIdOf(refreshToken));
  const token = session?.refreshTokens.find(({ hash }) => hasHash(refreshToken, hash));
  const user = session && lookup(pool.users, session.sub);
  if (!session || !token || !user || session.clientId !== client.id) {
    throw notAuthorized('Invalid Refresh Token');
  }
  if (token.until !== null && token.until <= now) {
    throw new CognitoError('RefreshTokenReuseException', 'Refresh token has already been used.');
  }
  if (session.expiresAt <= now) throw notAuthorized('Refresh Token has expired');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { user, session, token };
}
