import { z } from 'zod';
import { attributes, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { refuseUnwritable } from '../users/refuse-unwritable.ts';
import { sendEmailCode } from '../users/send-email-code.ts';
import { setAttributes } from '../users/set-attributes.ts';

/** What a user may change of the account; a changed address must be verified again. */
export const updateUserAttributes = operation({
  input: z.object({ AccessToken: token, UserAttributes: attributes }),
  async run(context, { AccessToken, UserAttributes }) {
    const { pool, client, user } = await requireAccess(context, AccessToken);
    refuseUnwritable(client, UserAttributes);
    const before = user.attributes.email;
    setAttributes(pool, user, UserAttributes, context.options.now());
    context.store.changed();
    if (user.attributes.email === before) return { CodeDeliveryDetailsList: [] };
    user.attributes.email_verified = 'false';
    return { CodeDeliveryDetailsList: [await sendEmailCode(context, pool, user)] };
  },
});
