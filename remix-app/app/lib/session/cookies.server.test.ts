import { describe, expect, it } from 'vitest';
import { endSession, keepSession, sessionCookies } from './cookies.server.ts';

describe('session cookies', () => {
  it('are out of reach for scripts, other hosts and unsafe channels', () => {
    const kept = keepSession({ idToken: 'a.b.c', refreshToken: 'r' });
    expect(kept).toHaveLength(2);
    for (const value of kept) {
      expect(value).toMatch(/^__Host-stride-(id|refresh)=/);
      expect(value.split('; ')).toEqual(
        expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']),
      );
      expect(value).not.toMatch(/domain/i);
    }
  });

  it('come back as they were', () => {
    const cookie = keepSession({ idToken: 'a.b-c_d.e', refreshToken: 'eyJ+/=~x' })
      .map((value) => value.split(';')[0])
      .join('; ');
    expect(sessionCookies(new Request('http://x/', { headers: { cookie } }))).toEqual({
      idToken: 'a.b-c_d.e',
      refreshToken: 'eyJ+/=~x',
    });
  });

  it('leave the refresh token alone where only the id token is new', () => {
    expect(keepSession({ idToken: 'a.b.c', refreshToken: null })).toHaveLength(1);
  });

  it('end at once', () => {
    for (const value of endSession())
      expect(value).toMatch(/=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});
