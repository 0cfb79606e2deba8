import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { panelEnvironment } from '~/lib/environment.server.ts';
import { cognitoCall } from '~/lib/session/cognito-call.server.ts';
import { endSession, sessionCookies } from '~/lib/session/cookies.server.ts';
import { forgetTokens } from '~/lib/session/refresh-tokens.server.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';

/** Ends the session: the refresh token is revoked at Cognito, the cookies go. A failed revocation still signs out here. */
export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const { refreshToken } = sessionCookies(request);
  if (refreshToken) {
    forgetTokens(refreshToken);
    const input = { ClientId: panelEnvironment().userPoolClientId, Token: refreshToken };
    await cognitoCall('RevokeToken', input).catch((error: unknown) =>
      console.error('A refresh token could not be revoked.', error),
    );
  }
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const value of endSession()) headers.append('set-cookie', value);
  return redirect('/login?out=1', { headers });
}

/** A link cannot sign anybody out. */
export const loader = () => redirect('/');
