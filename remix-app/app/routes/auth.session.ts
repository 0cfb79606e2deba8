import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { keepSession } from '~/lib/session/cookies.server.ts';
import { answer } from '~/lib/session/answer.server.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';
import { verifyIdToken } from '~/lib/session/verify-id-token.server.ts';

/** A cookie holds at most 4096 bytes with its name and attributes. */
const token = z
  .string()
  .max(3_800)
  .regex(/^[\w.~+/=-]+$/);
const shape = z.object({ idToken: token, refreshToken: token });

/** Takes over what the browser's sign-in got, and keeps it where no script can read it. */
export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const tokens = shape.safeParse(await request.json().catch(() => null));
  if (!tokens.success) return answer(400, { error: 'The tokens are missing or malformed.' });
  const verified = await verifyIdToken(tokens.data.idToken).catch(() => null);
  if (!verified) return answer(401, { error: 'The id token is not valid.' });
  return answer(204, null, keepSession(tokens.data));
}

export const loader = () => answer(405, { error: 'Use POST.' });
