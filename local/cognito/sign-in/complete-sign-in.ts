import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { TriggerSource } from '../triggers/run-trigger.ts';
import { beforeTokens } from '../triggers/before-tokens.ts';
import { openSession } from '../tokens/open-session.ts';
import { signTokens } from '../tokens/sign-tokens.ts';
import type { SignIn } from './sign-in.ts';

/** The tokens of a sign-in with nothing left to ask. */
export async function completeSignIn(context: Context, signIn: SignIn, trigger: TriggerSource) {
  const { pool, client, user, lockKey } = signIn;
  const changes = await beforeTokens(context, signIn, trigger);
  // The trigger took its time: the user may have been disabled or deleted meanwhile.
  if (lookup(pool.users, user.sub) !== user || !user.enabled) throw notAuthorized('User is disabled.');
  context.lockout.clear(lockKey);
  const { session, refreshToken } = openSession(context, pool, client, user);
  const [tokens] = await Promise.all([
    signTokens(context, { pool, client, user, session, changes }),
    context.store.save(),
  ]);
  return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken: refreshToken } };
}
