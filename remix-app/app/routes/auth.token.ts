import type { ActionFunctionArgs } from '@remix-run/node';
import { answer } from '~/lib/session/answer.server.ts';
import { endSession } from '~/lib/session/cookies.server.ts';
import { refreshedCookies } from '~/lib/session/refreshed-cookies.server.ts';
import { sessionOf } from '~/lib/session/require-user.server.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';

/** Gives the page a short-lived token for GraphQL and the socket. */
export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const session = await sessionOf(request);
  if (!session) return answer(401, { error: 'Nobody is signed in.' }, endSession());
  const { idToken, expiresAt } = session;
  return answer(200, { idToken, expiresAt }, refreshedCookies(request));
}

export const loader = () => answer(405, { error: 'Use POST.' });
