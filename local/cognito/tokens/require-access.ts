import { decodeJwt } from 'jose';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Client, Pool, Session, User } from '../state/types.ts';
import type { Claims } from './claims.ts';
import { issuerOf } from './issuer.ts';
import { TokenError } from './token-error.ts';
import { verifyToken } from './verify-token.ts';

export interface Access {
  pool: Pool;
  client: Client;
  user: User;
  session: Session;
}

/** Whose access token this is; unlike verifyToken it also asks whether the session still stands. */
export async function requireAccess(context: Context, accessToken: string): Promise<Access> {
  const pool = poolOf(context, accessToken);
  if (!pool) throw notAuthorized('Invalid Access Token');
  let claims: Claims;
  try {
    const clientIds = Object.keys(pool.clients);
    claims = await verifyToken(context, accessToken, { poolId: pool.id, clientIds, use: 'access' });
  } catch (error) {
    const expired = error instanceof TokenError && error.kind === 'expired';
    throw notAuthorized(expired ? 'Access Token has expired' : 'Invalid Access Token');
  }
  const user = lookup(pool.users, claims.sub);
  const session = lookup(pool.sessions, claims.origin_jti);
  const client = lookup(pool.clients, claims.client_id ?? '');
  if (!user || !client || session?.sub !== claims.sub) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { pool, client, user, session };
}

/** The pool a token claims to be of; its signature is checked with that pool's key afterwards. */
function poolOf(context: Context, jwt: string): Pool | undefined {
  let issuer: string | undefined;
  try {
    issuer = decodeJwt(jwt).iss;
  } catch {
    return undefined;
  }
  return Object.values(context.store.state.pools).find(
    (pool) => issuerOf(context.options, pool.id) === issuer,
  );
}
