import { z } from 'zod';
import { token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { sendEmailCode } from '../users/send-email-code.ts';

/** Mails the code of a changed address once more. */
export const getUserAttributeVerificationCode = operation({
  input: z.object({ AccessToken: token, AttributeName: z.literal('email') }),
  async run(context, { AccessToken }) {
    const { pool, user } = await requireAccess(context, AccessToken);
    return {
      CodeDeliveryDetails: await sendEmailCode(context, pool, user, 'CustomMessage_VerifyUserAttribute'),
    };
  },
});
