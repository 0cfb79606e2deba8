import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { visibleAttributes } from '../users/visible-attributes.ts';
import { afterFirstFactor } from './after-first-factor.ts';
import { openChallenge } from './open-challenge.ts';
import type { SignIn } from './sign-in.ts';

/** What follows a right password: a new password, a second factor, or the tokens. */
export async function afterPassword(context: Context, signIn: SignIn) {
  const { user, client, pool } = signIn;
  // Said only to who knows the password, so it tells a stranger nothing.
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    return afterFirstFactor(context, signIn, 'TokenGeneration_Authentication');
  }
  if ((user.temporaryPasswordExpiresAt ?? Infinity) <= context.options.now()) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
  const required = pool.settings.attributes
    .filter((attribute) => attribute.required && user.attributes[attribute.name] === undefined)
    .map((attribute) => `userAttributes.${attribute.name}`);
  return openChallenge(context, signIn, 'NEW_PASSWORD_REQUIRED', {
    requiredAttributes: JSON.stringify(required),
    userAttributes: JSON.stringify(
      Object.fromEntries(visibleAttributes(user, client).filter(([name]) => name !== 'sub')),
    ),
  });
}
