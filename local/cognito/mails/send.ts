import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import type { Mail } from '../options.ts';

/** Sends a mail once everything it speaks of is on the disk. */
export async function sendAfterSaving(context: Context, mail: Mail): Promise<void> {
  await context.store.save();
  try {
    await context.options.sendMail(mail);
  } catch (cause) {
    throw Object.assign(new CognitoError('CodeDeliveryFailureException', 'The mail could not be sent.'), {
      cause,
    });
  }
}
