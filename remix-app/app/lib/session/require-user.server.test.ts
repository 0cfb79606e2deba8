import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshedCookies } from './refreshed-cookies.server.ts';
import { requireUser, sessionOf, signInPath } from './require-user.server.ts';
import { servePool, type Operations, type Pool } from './tests/serve-pool.ts';

let pool: Pool;
const operations: Operations = {};
beforeAll(async () => {
  pool = await servePool(operations);
  Object.assign(process.env, pool.environment);
});
afterAll(() => pool.close());

let refreshToken: string;
let number = 0;
beforeEach(() => {
  refreshToken = `refresh-${++number}`;
  pool.calls.length = 0;
  operations.GetTokensFromRefreshToken = async () => ({
    body: { AuthenticationResult: { IdToken: await pool.token(), AccessToken: 'access' } },
  });
});

const from = (cookies: Record<string, string>, path = '/owner') =>
  new Request(`http://localhost:3000${path}`, {
    headers: {
      cookie: Object.entries(cookies)
        .map(([name, value]) => `__Host-stride-${name}=${value}`)
        .join('; '),
    },
  });

async function thrownBy(request: Request): Promise<Response> {
  const thrown: unknown = await requireUser(request).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Response);
  return thrown as Response;
}

describe('requireUser', () => {
  it('sends an owner who must set up two-step sign-in there first, and keeps the way back', async () => {
    const claims = { 'cognito:groups': undefined, 'stride:totp_needed': 'true' };
    const request = from(
      { id: await pool.token(claims), refresh: refreshToken },
      '/clients/a-b?x=1&_data=routes',
    );
    const { status, headers } = await thrownBy(request);
    expect([status, headers.get('location')]).toEqual([
      302,
      '/set-up-two-factor?next=%2Fclients%2Fa-b%3Fx%3D1',
    ]);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('takes a good id token without asking Cognito', async () => {
    const request = from({ id: await pool.token(), refresh: refreshToken });
    expect((await requireUser(request)).email).toBe('ola@stride.example');
    expect(pool.calls).toEqual([]);
    expect(refreshedCookies(request)).toEqual([]);
  });

  it('refreshes once for all who ask, and the response brings the new cookie', async () => {
    const request = from({ id: await pool.token({}, { lasts: -60 }), refresh: refreshToken });
    await Promise.all([requireUser(request), requireUser(request), requireUser(request)]);
    await requireUser(request);
    expect(pool.calls.map(({ operation }) => operation)).toEqual(['GetTokensFromRefreshToken']);
    expect(pool.calls[0]!.input).toEqual({ ClientId: 'panel-client', RefreshToken: refreshToken });
    const cookies = refreshedCookies(request);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-stride-id=eyJ/);
  });

  it('refreshes a token that has less than a minute left', async () => {
    await requireUser(from({ id: await pool.token({}, { lasts: 30 }), refresh: refreshToken }));
    expect(pool.calls).toHaveLength(1);
  });

  it('keeps a refresh token that the pool has replaced', async () => {
    operations.GetTokensFromRefreshToken = async () => ({
      body: {
        AuthenticationResult: { IdToken: await pool.token(), AccessToken: 'a', RefreshToken: 'rotated' },
      },
    });
    const request = from({ refresh: refreshToken });
    await requireUser(request);
    expect(refreshedCookies(request).some((value) => value.startsWith('__Host-stride-refresh=rotated'))).toBe(
      true,
    );
  });

  it('sends a forged id token to sign in, and takes its cookies away', async () => {
    const forged = await pool.token({ 'cognito:groups': ['owners'] }, { key: pool.strangersKey });
    const response = await thrownBy(from({ id: forged }, '/clients/salon-iga?from=2026-11-01'));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/login?next=%2Fclients%2Fsalon-iga%3Ffrom%3D2026-11-01');
    expect(response.headers.getSetCookie()).toHaveLength(2);
  });

  it('sends a revoked session to sign in', async () => {
    operations.GetTokensFromRefreshToken = () => ({
      status: 400,
      body: { __type: 'NotAuthorizedException' },
    });
    expect((await thrownBy(from({ refresh: refreshToken }))).headers.get('location')).toBe(
      '/login?next=%2Fowner',
    );
  });

  it('never takes a refreshed token on trust', async () => {
    operations.GetTokensFromRefreshToken = async () => ({
      body: {
        AuthenticationResult: { IdToken: await pool.token({}, { key: pool.strangersKey }), AccessToken: 'a' },
      },
    });
    await expect(sessionOf(from({ refresh: refreshToken }))).rejects.toThrow();
  });

  it('signs nobody out because Cognito is away', async () => {
    operations.GetTokensFromRefreshToken = () => ({ status: 503 });
    await expect(sessionOf(from({ refresh: refreshToken }))).rejects.toThrow(/answered 503/);
  });

  it('asks nobody without cookies', async () => {
    expect((await thrownBy(new Request('http://localhost:3000/'))).headers.get('location')).toBe('/login');
    expect(pool.calls).toEqual([]);
  });
});

describe('signInPath', () => {
  it('comes back to the page, not to the data behind it', () => {
    const request = new Request('http://localhost/clients/a?range=30&_data=routes%2Fclients.%24clientId');
    expect(signInPath(request)).toBe('/login?next=%2Fclients%2Fa%3Frange%3D30');
  });
});
