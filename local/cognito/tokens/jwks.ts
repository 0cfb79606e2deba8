import type { JSONWebKeySet } from 'jose';
import type { Pool } from '../state/types.ts';

/** What stands at <issuer>/.well-known/jwks.json: the public half only. */
export function jwksOf(pool: Pool): JSONWebKeySet {
  const { kty, n, e } = pool.signingKey.publicJwk;
  return { keys: [{ alg: 'RS256', use: 'sig', kid: pool.signingKey.kid, kty: kty!, n: n!, e: e! }] };
}
