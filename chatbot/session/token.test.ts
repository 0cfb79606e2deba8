import { expect, it } from 'vitest';
import { readToken, signToken, type SessionClaims } from './token.ts';

const key = { clientId: 'salon-bella', secret: 'a long secret' };
const claims: SessionClaims = {
  sessionId: 'sess_0123456789abcdef01234567',
  expiresAt: 2_000,
  language: 'en',
  source: 'facebook',
  device: 'mobile',
};
const token = signToken(claims, key);

it('says what was signed until it expires', () => {
  expect(readToken(token, key, 1_999)).toEqual(claims);
  expect(readToken(token, key, 2_000)).toBeNull();
});

it('is worth nothing for another client, with another secret, or changed in any place', () => {
  expect(readToken(token, { ...key, clientId: 'dental-nova' }, 0)).toBeNull();
  expect(readToken(token, { ...key, secret: 'guessed' }, 0)).toBeNull();
  for (let at = 0; at < token.length - 1; at += 1) {
    const changed = token.slice(0, at) + (token[at] === 'b' ? 'c' : 'b') + token.slice(at + 1);
    expect(readToken(changed, key, 0), changed).toBeNull();
  }
  for (const odd of ['', '.', 'a.b.c', `${token}x`]) expect(readToken(odd, key, 0)).toBeNull();
});
