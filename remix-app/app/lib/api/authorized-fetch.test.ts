import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorizedFetch } from './authorized-fetch.ts';
import { forgetPageToken, pageToken } from './page-token.ts';

let given: number;
let lasts: number;
let asked: string[];
let taken: (token: string) => number;
const assign = vi.fn();

beforeEach(() => {
  forgetPageToken();
  given = 0;
  lasts = 900_000;
  asked = [];
  taken = () => 200;
  assign.mockReset();
  vi.stubGlobal('location', { pathname: '/owner', search: '?a=1', assign });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(address);
    if (address === '/auth/token') {
      expect(init.method).toBe('POST');
      return Response.json({ idToken: `token-${++given}`, expiresAt: Date.now() + lasts });
    }
    return new Response(null, { status: taken(new Headers(init.headers).get('authorization')!) });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('authorizedFetch', () => {
  it('asks for a token once, for all who ask at the same time and after', async () => {
    await Promise.all([authorizedFetch('/graphql'), authorizedFetch('/graphql')]);
    await authorizedFetch('/graphql');
    expect(asked.filter((address) => address === '/auth/token')).toHaveLength(1);
  });

  it('asks again before the token ends', async () => {
    lasts = 59_000;
    expect(await pageToken()).toBe('token-1');
    expect(await pageToken()).toBe('token-2');
  });

  it('tries once more with another token where the API does not take the first', async () => {
    taken = (token) => (token === 'token-1' ? 401 : 200);
    expect((await authorizedFetch('/graphql')).status).toBe(200);
    expect(given).toBe(2);
  });

  it('does not try for ever', async () => {
    taken = () => 401;
    expect((await authorizedFetch('/graphql')).status).toBe(401);
    expect(given).toBe(2);
  });

  it('goes to sign in, and back here, when the session has ended', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 401 }));
    await expect(pageToken()).rejects.toThrow();
    expect(assign).toHaveBeenCalledWith('/login?next=%2Fowner%3Fa%3D1&ended=1');
  });
});
