import { parseCookie, stringifySetCookie } from 'cookie';

/** `__Host-`: this host only, all paths, over a safe channel (browsers count http://localhost as one). */
const refreshCookie = '__Host-stride-refresh';
const idCookie = '__Host-stride-id';

/** As long as the refresh token lives, seconds. */
const lifetime = 30 * 24 * 60 * 60;

export interface SessionTokens {
  idToken: string | null;
  refreshToken: string | null;
}

/** The tokens a request carries; none of them is trusted yet. */
export function sessionCookies(request: Request): SessionTokens {
  const cookies = parseCookie(request.headers.get('cookie') ?? '');
  return { idToken: cookies[idCookie] || null, refreshToken: cookies[refreshCookie] || null };
}

// Lax, not Strict: a link in an e-mail should open the page, not the sign-in.
const cookie = (name: string, value: string, maxAge: number) =>
  stringifySetCookie(name, value, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge });

/** `Set-Cookie` values that keep the given tokens; a token that is left out keeps its cookie. */
export function keepSession(tokens: { idToken: string; refreshToken?: string | null | undefined }): string[] {
  const kept = [cookie(idCookie, tokens.idToken, lifetime)];
  if (tokens.refreshToken) kept.push(cookie(refreshCookie, tokens.refreshToken, lifetime));
  return kept;
}

/** `Set-Cookie` values that end the session in this browser. */
export const endSession = (): string[] => [cookie(idCookie, '', 0), cookie(refreshCookie, '', 0)];
