import { redirect } from '@remix-run/node';
import { CognitoRefusal } from './cognito-call.server.ts';
import { endSession, sessionCookies } from './cookies.server.ts';
import { forgetTokens, refreshTokens } from './refresh-tokens.server.ts';
import { signInPath } from './require-user.server.ts';

const toSignIn = (request: Request): Response => {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const value of endSession()) headers.append('set-cookie', value);
  return redirect(signInPath(request), { headers });
};

/**
 * Does something with the user's own access token, which no cookie holds: it comes by a refresh. Where Cognito no
 * longer takes it (signed out everywhere from another place), the user is sent to sign in.
 */
export async function withAccessToken<Result>(
  request: Request,
  act: (accessToken: string) => Promise<Result>,
  now = Date.now(),
): Promise<Result> {
  const { refreshToken } = sessionCookies(request);
  if (!refreshToken) throw toSignIn(request);
  const tokens = await refreshTokens(refreshToken, now).catch((error: unknown) => {
    throw error instanceof CognitoRefusal ? toSignIn(request) : error;
  });
  try {
    return await act(tokens.accessToken);
  } catch (error) {
    if (!(error instanceof CognitoRefusal) || !/token has been revoked|expired/i.test(error.message))
      throw error;
    forgetTokens(refreshToken);
    throw toSignIn(request);
  }
}
