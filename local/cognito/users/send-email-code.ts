import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { codeMail } from '../mails/code.ts';
import { messageFor } from '../triggers/message.ts';
import { sendAfterSaving } from '../mails/send.ts';
import type { Pool, User } from '../state/types.ts';
import { newCode } from './codes.ts';
import { maskedEmail } from './masked-email.ts';

const DAY = 86_400_000;

/**
 * Mails a code that proves the user's pending address (or the present one), and says where it went. The pool's function
 * for messages may refuse: then there is no code.
 */
export async function sendEmailCode(
  context: Context,
  pool: Pool,
  user: User,
  source: 'CustomMessage_UpdateUserAttribute' | 'CustomMessage_VerifyUserAttribute',
) {
  const email = emailToVerify(user);
  if (!email) throw invalidParameter('User does not have an e-mail address.');
  const called = { pool, user, metadata: {} };
  const words = await messageFor(context, called, source, pool.settings.resetCode);
  const { digits, kept } = newCode(context, emailCodeSalt(user), DAY);
  user.emailCode = kept;
  await sendAfterSaving(context, codeMail(words, email, digits, 'address'));
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: maskedEmail(email) };
}

export function emailToVerify(user: User): string | undefined {
  return user.pendingEmail ?? user.attributes.email;
}

/** A code proves the address it was sent to, not one the user has changed to since. */
export function emailCodeSalt(user: User): string {
  return `email ${user.sub} ${emailToVerify(user) ?? ''}`;
}
