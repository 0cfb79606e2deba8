import { createLocalJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Context } from '../context.ts';
import { lookup } from '../lookup.ts';
import type { Claims } from './claims.ts';
import { issuerOf } from './issuer.ts';
import { jwksOf } from './jwks.ts';
import { TokenError } from './token-error.ts';

export interface VerifyOptions {
  poolId: string;
  /** The app clients whose tokens are accepted, one by one or by a pattern. */
  clientIds: string[] | RegExp;
  /** Left out: both kinds. */
  use?: 'id' | 'access';
}

/**
 * The claims of a token of this pool, or a TokenError. Checks signature (RS256 and the pool's own key only), issuer,
 * audience (`aud` of an id token, `client_id` of an access token), expiry and use. Like AWS it does not ask whether
 * the session was ended meanwhile: tokens are short-lived for that.
 */
export async function verifyToken(context: Context, jwt: string, expected: VerifyOptions): Promise<Claims> {
  const pool = lookup(context.store.state.pools, expected.poolId);
  if (!pool) throw new TokenError('invalid');
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(jwt, createLocalJWKSet(jwksOf(pool)), {
      algorithms: ['RS256'],
      issuer: issuerOf(context.options, pool.id),
      requiredClaims: ['sub', 'exp', 'iat', 'token_use'],
      currentDate: new Date(context.options.now()),
    }));
  } catch (cause) {
    throw new TokenError(cause instanceof errors.JWTExpired ? 'expired' : 'invalid', { cause });
  }
  const audience = payload.token_use === 'id' ? payload.aud : payload.client_id;
  const isKnownUse = payload.token_use === 'id' || payload.token_use === 'access';
  const isExpectedUse = expected.use === undefined || payload.token_use === expected.use;
  const { clientIds } = expected;
  const isExpectedAudience =
    typeof audience === 'string' &&
    (Array.isArray(clientIds) ? clientIds.includes(audience) : clientIds.test(audience));
  if (!isKnownUse || !isExpectedUse || !isExpectedAudience) throw new TokenError('invalid');
  return payload as unknown as Claims;
}
