import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { Client, Pool } from '../state/types.ts';
import { checkPassword } from '../users/check-password.ts';
import { setAttributes } from '../users/set-attributes.ts';
import { setPassword } from '../users/set-password.ts';
import { refuseUnwritable } from '../users/refuse-unwritable.ts';
import { afterFirstFactor } from './after-first-factor.ts';
import { findFurtherChallenge } from './find-further-challenge.ts';

const PREFIX = 'userAttributes.';

/** NEW_PASSWORD_REQUIRED: the invited user's own password. A refused one may be tried again in the session. */
export async function answerNewPassword(
  context: Context,
  pool: Pool,
  client: Client,
  session: string | undefined,
  responses: Record<string, string>,
) {
  const { signIn } = findFurtherChallenge(
    context,
    pool,
    client,
    'NEW_PASSWORD_REQUIRED',
    session,
    responses.USERNAME,
  );
  const password = responses.NEW_PASSWORD;
  if (!password) throw invalidParameter('Missing required parameter NEW_PASSWORD');
  const attributes = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value }));
  refuseUnwritable(client, attributes);
  checkPassword(pool.settings.passwordPolicy, password);
  setAttributes(pool, signIn.user, attributes, context.options.now());
  setPassword(context, pool, signIn.user, password);
  context.challenges.close(session!);
  await context.store.save();
  return afterFirstFactor(context, signIn, 'TokenGeneration_NewPasswordChallenge');
}
