import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as logout, loader as logoutLink } from '~/routes/logout.ts';
import { action as takeSession } from '~/routes/auth.session.ts';
import { action as giveToken, loader as tokenByGet } from '~/routes/auth.token.ts';
import { servePool, type Operations, type Pool } from './tests/serve-pool.ts';

let pool: Pool;
const operations: Operations = { RevokeToken: () => ({}) };
beforeAll(async () => {
  pool = await servePool(operations);
  Object.assign(process.env, pool.environment);
});
afterAll(() => pool.close());

const origin = 'http://localhost:3000';
const post = (path: string, headers: Record<string, string> = {}, body?: unknown) => ({
  request: new Request(origin + path, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }),
  params: {},
  context: {},
});
const thrown = (promise: Promise<unknown>) => promise.catch((error: unknown) => error) as Promise<Response>;

describe('POST /auth/session', () => {
  it('keeps verified tokens in cookies and says nothing', async () => {
    const response = await takeSession(
      post('/auth/session', {}, { idToken: await pool.token(), refreshToken: 'r.1' }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie().map((value) => value.split('=')[0])).toEqual([
      '__Host-stride-id',
      '__Host-stride-refresh',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps nothing of a forged token', async () => {
    const idToken = await pool.token({}, { key: pool.strangersKey });
    const response = await takeSession(post('/auth/session', {}, { idToken, refreshToken: 'r.1' }));
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it.each([
    'not json',
    {},
    { idToken: 'a.b.c' },
    { idToken: 'a.b.c', refreshToken: 'x; Path=/; Domain=evil.example' },
    { idToken: 'a.b.c', refreshToken: 'x'.repeat(5_000) },
    { idToken: ['a'], refreshToken: {} },
  ])('refuses %j', async (body) => {
    expect((await takeSession(post('/auth/session', {}, body))).status).toBe(400);
  });

  it('refuses another site', async () => {
    const body = { idToken: await pool.token(), refreshToken: 'r' };
    const response = await thrown(
      takeSession(post('/auth/session', { origin: 'https://evil.example' }, body)),
    );
    expect(response.status).toBe(403);
  });
});

describe('POST /auth/token', () => {
  const signedIn = async () => ({ cookie: `__Host-stride-id=${await pool.token()}` });

  it('gives the page its token, which nothing may store', async () => {
    const response = await giveToken(post('/auth/token', await signedIn()));
    const { idToken, expiresAt } = (await response.json()) as { idToken: string; expiresAt: number };
    expect(idToken).toMatch(/^eyJ/);
    expect(expiresAt).toBeGreaterThan(Date.now());
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('gives nobody anything', async () => {
    const response = await giveToken(post('/auth/token'));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'Nobody is signed in.' });
  });

  it('gives another site nothing, and nothing by GET', async () => {
    const headers = { ...(await signedIn()), 'sec-fetch-site': 'cross-site' };
    expect((await thrown(giveToken(post('/auth/token', headers)))).status).toBe(403);
    expect(tokenByGet().status).toBe(405);
  });
});

describe('POST /logout', () => {
  it('revokes the refresh token and takes the cookies away', async () => {
    const response = await logout(post('/logout', { cookie: '__Host-stride-refresh=r-9' }));
    expect(pool.calls.at(-1)).toEqual({
      operation: 'RevokeToken',
      input: { ClientId: 'panel-client', Token: 'r-9' },
    });
    expect(response.headers.get('location')).toBe('/login?out=1');
    expect(response.headers.getSetCookie()).toHaveLength(2);
  });

  it('is no link', () => expect(logoutLink().headers.get('location')).toBe('/'));
});
