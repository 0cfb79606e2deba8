import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { panelEnvironment, type PanelEnvironment } from '../environment.server.ts';
import type { User } from './user.ts';

type Claims = Record<string, unknown>;
type Verify = (idToken: string) => Promise<Claims>;

/** On AWS: the library that AWS keeps for this. It fetches the pool's keys itself unless it is given them. */
export function awsVerifier(
  { userPoolId, userPoolClientId }: Pick<PanelEnvironment, 'userPoolId' | 'userPoolClientId'>,
  keys?: Jwks,
): Verify {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId: userPoolClientId, tokenUse: 'id' });
  if (keys) verifier.cacheJwks(keys);
  return (idToken) => verifier.verify(idToken);
}

/** Locally: aws-jwt-verify refuses keys over http, jose takes them. The checks are the same. */
export function joseVerifier(settings: Pick<PanelEnvironment, 'issuer' | 'userPoolClientId'>): Verify {
  const keys = createRemoteJWKSet(new URL(`${settings.issuer}/.well-known/jwks.json`));
  return async (idToken) => {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms: ['RS256'],
      issuer: settings.issuer,
      audience: settings.userPoolClientId,
      requiredClaims: ['exp', 'sub', 'token_use'],
    });
    if (payload.token_use !== 'id') throw new Error('Not an id token.');
    return payload;
  };
}

/** The user that verified claims describe. The group decides; `custom:role` is never looked at. */
export function userOf(claims: Claims): User {
  const groups = Array.isArray(claims['cognito:groups']) ? claims['cognito:groups'] : [];
  const isOwner = groups.includes('owners');
  const clientId = claims['custom:client_id'];
  return {
    sub: String(claims.sub),
    email: typeof claims.email === 'string' ? claims.email : '',
    isOwner,
    needsTotp: !isOwner && claims['stride:totp_needed'] === 'true',
    clientId: !isOwner && groups.includes('clients') && typeof clientId === 'string' ? clientId : null,
  };
}

let verifier: Verify | undefined;

/** Checks signature, issuer, audience, expiry and use; throws where one of them fails. */
export async function verifyIdToken(idToken: string): Promise<{ user: User; expiresAt: number }> {
  const environment = panelEnvironment();
  verifier ??= environment.isLocal ? joseVerifier(environment) : awsVerifier(environment);
  const claims = await verifier(idToken);
  return { user: userOf(claims), expiresAt: Number(claims.exp) * 1000 };
}
