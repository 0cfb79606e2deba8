import { keepSession, sessionCookies } from './cookies.server.ts';
import { forgetTokens, refreshTokens } from './refresh-tokens.server.ts';

/** Headers that give the browser a new id token at once, where what it says of the user has just changed. */
export async function freshSession(request: Request, now = Date.now()): Promise<Headers> {
  const headers = new Headers();
  const { refreshToken } = sessionCookies(request);
  if (!refreshToken) return headers;
  forgetTokens(refreshToken);
  for (const value of keepSession(await refreshTokens(refreshToken, now)))
    headers.append('set-cookie', value);
  return headers;
}
