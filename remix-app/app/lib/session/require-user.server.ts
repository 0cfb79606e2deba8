import { redirect } from '@remix-run/node';
import { CognitoRefusal } from './cognito-call.server.ts';
import { endSession, sessionCookies } from './cookies.server.ts';
import { nearlyEnded, refreshTokens } from './refresh-tokens.server.ts';
import { TOTP_PATH } from './totp-path.ts';
import { verifyIdToken } from './verify-id-token.server.ts';
import type { User } from './user.ts';

export interface Session {
  user: User;
  /** Verified, and good for another minute at least. */
  idToken: string;
  /** When the id token ends, ms. */
  expiresAt: number;
}

/** Who asks: by the id token where it is good, else by refreshing it; null where nobody is signed in. */
export async function sessionOf(request: Request, now = Date.now()): Promise<Session | null> {
  const { idToken, refreshToken } = sessionCookies(request);
  if (idToken) {
    const known = await verifyIdToken(idToken).catch(() => null);
    if (known && known.expiresAt - nearlyEnded > now) return { ...known, idToken };
  }
  if (!refreshToken) return null;
  try {
    const { user, idToken: fresh, expiresAt } = await refreshTokens(refreshToken, now);
    return { user, idToken: fresh, expiresAt };
  } catch (error) {
    if (error instanceof CognitoRefusal) return null;
    throw error;
  }
}

/** Where to sign in, and to come back from. */
export const signInPath = (request: Request): string => detour('/login', request);

/** An address with the way back. Remix asks for a page's data by `?_data=`, which is no page's address. */
function detour(path: string, request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  const search = new URLSearchParams(searchParams);
  search.delete('_data');
  const next = search.size ? `${pathname}?${search}` : pathname;
  return next === '/' ? path : `${path}?${new URLSearchParams({ next })}`;
}

/** The session of a loader or action that needs one; who has none is sent to sign in, and who must set up to do so. */
export async function requireSession(request: Request): Promise<Session> {
  const session = await sessionOf(request);
  if (session?.user.needsTotp) throw redirect(detour(TOTP_PATH, request));
  if (session) return session;
  const headers = new Headers({ 'cache-control': 'no-store' });
  const { idToken, refreshToken } = sessionCookies(request);
  if (idToken || refreshToken) for (const value of endSession()) headers.append('set-cookie', value);
  throw redirect(signInPath(request), { headers });
}

/** The user of a loader or action that needs one; anybody else is sent to sign in. */
export const requireUser = async (request: Request): Promise<User> => (await requireSession(request)).user;
