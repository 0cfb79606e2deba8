import { z } from 'zod';
import { code, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { checkCode } from '../users/codes.ts';
import { emailCodeSalt } from '../users/send-email-code.ts';

/** Marks the user's address as verified, given the code that was mailed to it. */
export const verifyUserAttribute = operation({
  input: z.object({ AccessToken: token, AttributeName: z.literal('email'), Code: code }),
  async run(context, { AccessToken, Code }) {
    const { user } = await requireAccess(context, AccessToken);
    checkCode(context, emailCodeSalt(user), user.emailCode, Code);
    user.emailCode = null;
    user.attributes.email_verified = 'true';
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
