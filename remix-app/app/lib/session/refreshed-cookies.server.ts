import { decodeJwt } from 'jose';
import { keepSession, sessionCookies } from './cookies.server.ts';
import { nearlyEnded, rememberedTokens } from './refresh-tokens.server.ts';

function endsAt(idToken: string | null): number {
  try {
    return idToken ? Number(decodeJwt(idToken).exp) * 1000 : 0;
  } catch {
    return 0;
  }
}

/**
 * `Set-Cookie` values for tokens that a loader of this request has refreshed, so that no loader needs to pass headers
 * on. Nothing is trusted by this: it only decides whether the browser's id token is old enough to be replaced.
 */
export function refreshedCookies(request: Request, now = Date.now()): string[] {
  const { idToken, refreshToken } = sessionCookies(request);
  if (!refreshToken || endsAt(idToken) - nearlyEnded > now) return [];
  const fresh = rememberedTokens(refreshToken, now);
  return fresh ? keepSession(fresh) : [];
}
