import { createHmac, generateKeyPairSync } from 'node:crypto';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportSPKI,
  importJWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser, tokensOf, type Tokens } from './given.ts';
import { clientId, passwordClientId, poolId, serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
let tokens: Tokens;
const expected = { poolId, clientIds: [passwordClientId] };

beforeAll(async () => {
  served = await serveCognito();
  await aUser(served, 'anna@salon.example');
  tokens = await tokensOf(served, 'anna@salon.example');
});
afterAll(() => served.close());

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The id token with other contents and the old signature, or with one made by `sign`. */
function forged(header: object, claims: object, sign?: (input: string) => string): string {
  const input = `${encode({ ...decodeProtectedHeader(tokens.IdToken), ...header })}.${encode({ ...decodeJwt(tokens.IdToken), ...claims })}`;
  return `${input}.${sign ? sign(input) : tokens.IdToken.split('.')[2]}`;
}

const kindOf = (jwt: string, options: Partial<Parameters<Served['cognito']['verify']>[1]> = {}) =>
  served.cognito.verify(jwt, { ...expected, ...options }).then(
    () => 'accepted',
    (error: { name: string; kind: string }) => `${error.name} ${error.kind}`,
  );

describe('verify', () => {
  it('[auth.verify] accepts both kinds of token, and as another party would by the published keys', async () => {
    expect(await kindOf(tokens.IdToken, { use: 'id' })).toBe('accepted');
    expect(await kindOf(tokens.AccessToken, { use: 'access' })).toBe('accepted');
    const issuer = `${served.url}/${poolId}`;
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens.IdToken, keys, { issuer, audience: passwordClientId });
    expect(payload.token_use).toBe('id');
    expect(served.cognito.openidConfiguration(poolId)).toMatchObject({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
    });
  });

  it('publishes no private number, and nothing for an unknown pool', async () => {
    const { keys } = served.cognito.jwks(poolId) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
    expect(served.cognito.jwks('__proto__')).toBeNull();
    expect(served.cognito.openidConfiguration('eu-central-1_Nowhere')).toBeNull();
  });

  it('[auth.verify] refuses an expired one and says so', async () => {
    served.clock.ahead = 15 * 60_000 + 1000;
    const kind = await kindOf(tokens.IdToken);
    served.clock.ahead = 0;
    expect(kind).toBe('TokenError expired');
  });

  it('[auth.verify] refuses a token of the other kind, of another client and of another pool', async () => {
    expect(await kindOf(tokens.IdToken, { use: 'access' })).toBe('TokenError invalid');
    expect(await kindOf(tokens.AccessToken, { use: 'id' })).toBe('TokenError invalid');
    expect(await kindOf(tokens.IdToken, { clientIds: [clientId] })).toBe('TokenError invalid');
    expect(await kindOf(tokens.AccessToken, { clientIds: [clientId] })).toBe('TokenError invalid');
    expect(await kindOf(tokens.IdToken, { clientIds: [] })).toBe('TokenError invalid');
    expect(await kindOf(tokens.IdToken, { clientIds: /^other$/ })).toBe('TokenError invalid');
    expect(await kindOf(tokens.IdToken, { clientIds: /^/ })).toBe('accepted');
    expect(await kindOf(tokens.IdToken, { poolId: 'eu-central-1_Nowhere' })).toBe('TokenError invalid');
    expect(await kindOf(tokens.IdToken, { poolId: 'constructor' })).toBe('TokenError invalid');
  });

  it('[auth.verify] refuses edited groups, and no signature', async () => {
    expect(await kindOf(forged({}, { 'cognito:groups': ['owners'] }))).toBe('TokenError invalid');
    expect(await kindOf(forged({}, { 'custom:client_id': 'other' }))).toBe('TokenError invalid');
    expect(await kindOf(forged({}, {}, () => ''))).toBe('TokenError invalid');
  });

  it.each(['none', 'None', 'NONE', ''])('refuses alg %j', async (alg) => {
    const claims = { 'cognito:groups': ['owners'] };
    expect(await kindOf(forged({ alg }, claims, () => ''))).toBe('TokenError invalid');
  });

  it('refuses HS256 with the public key as the secret, in every form the key is published in', async () => {
    const { keys } = served.cognito.jwks(poolId) as { keys: [{ n: string }] };
    const key = (await importJWK(keys[0], 'RS256', { extractable: true })) as CryptoKey;
    const secrets = [await exportSPKI(key), JSON.stringify(keys[0]), Buffer.from(keys[0].n, 'base64url')];
    for (const secret of secrets) {
      const jwt = forged({ alg: 'HS256' }, { 'cognito:groups': ['owners'] }, (input) =>
        createHmac('sha256', secret).update(input).digest('base64url'),
      );
      expect(await kindOf(jwt)).toBe('TokenError invalid');
    }
  });

  it("refuses a stranger's key, with our kid, its own kid, or itself in the header", async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { kid } = decodeProtectedHeader(tokens.IdToken);
    const jwk = publicKey.export({ format: 'jwk' }) as { kty: string; n: string; e: string };
    for (const header of [{ kid }, { kid: 'mine' }, { jwk }, { kid, jku: 'http://127.0.0.1:1/jwks.json' }]) {
      const jwt = await new SignJWT({ ...decodeJwt(tokens.IdToken), 'cognito:groups': ['owners'] })
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(privateKey);
      expect(await kindOf(jwt)).toBe('TokenError invalid');
    }
  });

  it("refuses another pool's token, though this service signed it", async () => {
    const other = 'eu-central-1_OtherPool';
    await served.cognito.createPool({ id: other });
    await served.cognito.createClient({ clientId: 'otherclient', poolId: other });
    expect(await kindOf(tokens.IdToken, { poolId: other })).toBe('TokenError invalid');
  });

  it.each(['', 'a', 'a.b', 'a.b.c', '..', 'eyJhbGciOiJSUzI1NiJ9..', 'x'.repeat(10_000)])(
    'refuses %j without falling over',
    async (jwt) => expect(await kindOf(jwt)).toBe('TokenError invalid'),
  );
});

describe('an operation for the signed-in user', () => {
  const getUser = async (AccessToken: string) =>
    (await served.cognito.handle('GetUser', { AccessToken }, { signed: false })).body;

  it('takes an access token only, whole and in time', async () => {
    expect(await getUser(tokens.AccessToken)).toHaveProperty('Username');
    const invalid = { __type: 'NotAuthorizedException', message: 'Invalid Access Token' };
    expect(await getUser(tokens.IdToken)).toEqual(invalid);
    expect(await getUser(`${tokens.AccessToken.slice(0, -4)}AAAA`)).toEqual(invalid);
    expect(await getUser('a.b.c')).toEqual(invalid);
    served.clock.ahead = 16 * 60_000;
    const late = await getUser(tokens.AccessToken);
    served.clock.ahead = 0;
    expect(late).toEqual({ __type: 'NotAuthorizedException', message: 'Access Token has expired' });
  });
});
