import { z } from 'zod';
import { invalidParameter } from '../errors.ts';
import { attributes, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { isEmail } from '../users/is-email.ts';
import { refuseUnwritable } from '../users/refuse-unwritable.ts';
import { sendEmailCode } from '../users/send-email-code.ts';
import { setAttributes } from '../users/set-attributes.ts';

/** What a user may change of the account; a changed address must be verified by the code mailed to it. */
export const updateUserAttributes = operation({
  input: z.object({ AccessToken: token, UserAttributes: attributes }),
  async run(context, { AccessToken, UserAttributes }) {
    const { pool, client, user } = await requireAccess(context, AccessToken);
    refuseUnwritable(client, UserAttributes);
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value;
    if (email !== undefined && !isEmail(email)) throw invalidParameter('Invalid email address format.');
    const staysForNow = pool.settings.verifyEmailBeforeUpdate;
    const now = UserAttributes.filter(({ Name }) => !(staysForNow && Name === 'email'));
    const isNewEmail = email !== undefined && email !== user.attributes.email;
    setAttributes(pool, user, now, context.options.now());
    context.store.changed();
    if (!isNewEmail) return { CodeDeliveryDetailsList: [] };
    const pending = user.pendingEmail;
    if (staysForNow) user.pendingEmail = email;
    else user.attributes.email_verified = 'false';
    const sent = await sendEmailCode(context, pool, user, 'CustomMessage_UpdateUserAttribute').catch(
      (error: unknown) => {
        user.pendingEmail = pending;
        throw error;
      },
    );
    return { CodeDeliveryDetailsList: [sent] };
  },
});
