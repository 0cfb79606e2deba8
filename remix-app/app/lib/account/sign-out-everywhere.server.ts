import { redirectDocument } from '@remix-run/node';
import { cognitoCall } from '../session/cognito-call.server.ts';
import { endSession, sessionCookies } from '../session/cookies.server.ts';
import { forgetTokens } from '../session/refresh-tokens.server.ts';
import { withAccessToken } from '../session/require-access.server.ts';

/** Ends every session of the user, this one too. Id tokens that are out already last their few minutes. */
export async function signOutEverywhere(request: Request): Promise<Response> {
  await withAccessToken(request, (AccessToken) => cognitoCall('GlobalSignOut', { AccessToken }));
  forgetTokens(sessionCookies(request).refreshToken ?? '');
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const value of endSession()) headers.append('set-cookie', value);
  return redirectDocument('/login?everywhere=1', { headers });
}
