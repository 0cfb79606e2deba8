import { importJWK, SignJWT, type JWTPayload } from 'jose';
import type { Context } from '../context.ts';
import type { Client, Pool, Session, User } from '../state/types.ts';
import { uuidFrom } from '../uuid-from.ts';
import type { TokenChanges } from '../triggers/before-tokens.ts';
import { visibleAttributes } from '../users/visible-attributes.ts';
import { issuerOf } from './issuer.ts';

/** An id and an access token of a session, with the claims Cognito gives them. */
export async function signTokens(
  context: Context,
  parts: { pool: Pool; client: Client; user: User; session: Session; changes: TokenChanges },
) {
  const { pool, client, user, session, changes } = parts;
  const { options } = context;
  const issuedAt = Math.floor(options.now() / 1000);
  const key = await importJWK(pool.signingKey.privateJwk, 'RS256');
  const shared = {
    sub: user.sub,
    ...(changes.groups.length > 0 && { 'cognito:groups': changes.groups }),
    iss: issuerOf(options, pool.id),
    origin_jti: session.originJti,
    event_id: uuidFrom(options.randomBytes(16)),
    auth_time: Math.floor(session.authenticatedAt / 1000),
    iat: issuedAt,
  };
  const sign = (payload: JWTPayload, lifetimeSeconds: number) =>
    new SignJWT({
      ...shared,
      ...payload,
      exp: issuedAt + lifetimeSeconds,
      jti: uuidFrom(options.randomBytes(16)),
    })
      .setProtectedHeader({ kid: pool.signingKey.kid, alg: 'RS256' })
      .sign(key);

  const [IdToken, AccessToken] = await Promise.all([
    sign(
      {
        ...attributeClaims(user, client, changes),
        'cognito:username': user.sub,
        aud: client.id,
        token_use: 'id',
      },
      client.idTokenSeconds,
    ),
    sign(
      {
        client_id: client.id,
        token_use: 'access',
        scope: 'aws.cognito.signin.user.admin',
        username: user.sub,
      },
      client.accessTokenSeconds,
    ),
  ]);
  return { IdToken, AccessToken, ExpiresIn: client.accessTokenSeconds, TokenType: 'Bearer' };
}

function attributeClaims(
  user: User,
  client: Client,
  { added, suppressed }: TokenChanges,
): Record<string, string | boolean> {
  const own = visibleAttributes(user, client)
    .filter(([name]) => name === 'sub' || !suppressed.includes(name))
    .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]);
  return { ...Object.fromEntries(own), ...added };
}
