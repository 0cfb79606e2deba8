import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientId, servePool, type Pool } from './tests/serve-pool.ts';
import { awsVerifier, joseVerifier, userOf, verifyIdToken } from './verify-id-token.server.ts';

let pool: Pool;
beforeAll(async () => {
  pool = await servePool();
  Object.assign(process.env, pool.environment);
});
afterAll(() => pool.close());

const now = () => Math.floor(Date.now() / 1000);
const claims = () => ({ sub: 'user-1', aud: clientId, iss: pool.issuer, token_use: 'id', exp: now() + 900 });

describe('verifyIdToken', () => {
  it('gives the user and the end of a good token', async () => {
    const { user, expiresAt } = await verifyIdToken(await pool.token());
    expect(user).toEqual({
      sub: 'user-1',
      email: 'ola@stride.example',
      isOwner: true,
      clientId: null,
      needsTotp: false,
    });
    expect(expiresAt / 1000 - now()).toBeGreaterThan(890);
  });

  it('knows an owner whose second factor is missing, and believes that of nobody who is in the group', async () => {
    const needed = { 'stride:totp_needed': 'true', 'custom:client_id': 'salon-bella' };
    const { user } = await verifyIdToken(await pool.token({ ...needed, 'cognito:groups': undefined }));
    expect(user).toMatchObject({ isOwner: false, clientId: null, needsTotp: true });
    expect((await verifyIdToken(await pool.token(needed))).user).toMatchObject({
      isOwner: true,
      needsTotp: false,
    });
  });

  const bad: Record<string, () => Promise<string> | string> = {
    'one that has ended': () => pool.token({}, { lasts: -10 }),
    'one of another issuer': () => pool.token({ iss: 'http://127.0.0.1:1/eu-central-1_Other' }),
    'one for another client': () => pool.token({ aud: 'another-client' }),
    'an access token': () => pool.token({ token_use: 'access', aud: undefined, client_id: clientId }),
    'an access token that names the client as its audience': () => pool.token({ token_use: 'access' }),
    'one without an end': () => pool.token({ exp: undefined }),
    'one without a subject': () => pool.token({ sub: undefined }),
    'one signed with another key': () => pool.token({}, { key: pool.strangersKey }),
    'one without a signature (alg none)': () => new UnsecuredJWT(claims()).encode(),
    'HS256 with the public key as the secret': async () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(new TextEncoder().encode(await exportSPKI(pool.publicKeyObject))),
    'HS256 with the public modulus as the secret': () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(Buffer.from(pool.publicKey.n!, 'base64url')),
    'one whose groups were edited': async () => {
      const [head, body, signature] = (await pool.token({ 'cognito:groups': ['clients'] })).split('.');
      const edited = {
        ...JSON.parse(Buffer.from(body!, 'base64url').toString()),
        'cognito:groups': ['owners'],
      };
      return [head, Buffer.from(JSON.stringify(edited)).toString('base64url'), signature].join('.');
    },
    'no token at all': () => 'not-a-token',
    nothing: () => '',
  };
  it.each(Object.keys(bad))('refuses %s', async (name) => {
    await expect(verifyIdToken(await bad[name]!())).rejects.toThrow();
  });

  it('asks the issuer it was given for the keys, whatever the token says', async () => {
    const other = await servePool();
    const verify = joseVerifier({ issuer: pool.issuer, userPoolClientId: clientId });
    await expect(verify(await other.token())).rejects.toThrow();
    await other.close();
  });
});

describe('the verifier on AWS', () => {
  const awsIssuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Unit';
  const verify = async (token: string) =>
    awsVerifier(
      { userPoolId: 'eu-central-1_Unit', userPoolClientId: clientId },
      { keys: [pool.publicKey as never] },
    )(token);

  it('takes a good token', async () => {
    expect(await verify(await pool.token({ iss: awsIssuer }))).toMatchObject({ sub: 'user-1' });
  });

  const bad: Record<string, () => Promise<string> | string> = {
    'one that has ended': () => pool.token({ iss: awsIssuer }, { lasts: -10 }),
    'one of another issuer': () => pool.token(),
    'one for another client': () => pool.token({ iss: awsIssuer, aud: 'another-client' }),
    'an access token': () => pool.token({ iss: awsIssuer, token_use: 'access' }),
    'one signed with another key': () => pool.token({ iss: awsIssuer }, { key: pool.strangersKey }),
    'one without a signature (alg none)': () => new UnsecuredJWT({ ...claims(), iss: awsIssuer }).encode(),
    'HS256 with the public key as the secret': async () =>
      new SignJWT({ ...claims(), iss: awsIssuer })
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(new TextEncoder().encode(await exportSPKI(pool.publicKeyObject))),
  };
  it.each(Object.keys(bad))('refuses %s', async (name) => {
    await expect(verify(await bad[name]!())).rejects.toThrow();
  });
});

describe('userOf', () => {
  const base = { sub: 's', email: 'a@b.pl' };
  it('goes by the group, never by custom:role', () => {
    expect(userOf({ ...base, 'custom:role': 'owner' }).isOwner).toBe(false);
    expect(userOf({ ...base, 'cognito:groups': ['clients'], 'custom:client_id': 'salon-iga' })).toMatchObject(
      {
        isOwner: false,
        clientId: 'salon-iga',
      },
    );
  });
  it('gives no company to whom no group lets in', () => {
    expect(userOf({ ...base, 'custom:client_id': 'salon-iga' }).clientId).toBeNull();
    expect(
      userOf({ ...base, 'cognito:groups': 'clients', 'custom:client_id': 'salon-iga' }).clientId,
    ).toBeNull();
  });
});
