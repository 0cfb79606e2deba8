import { z } from 'zod';
import { code, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { checkCode } from '../users/codes.ts';
import { emailCodeSalt } from '../users/send-email-code.ts';
import { checkEmail } from '../users/set-attributes.ts';

/** Makes an address the user's verified one, given the code that was mailed to it. */
export const verifyUserAttribute = operation({
  input: z.object({ AccessToken: token, AttributeName: z.literal('email'), Code: code }),
  async run(context, { AccessToken, Code }) {
    const { pool, user } = await requireAccess(context, AccessToken);
    checkCode(context, emailCodeSalt(user), user.emailCode, Code);
    if (user.pendingEmail !== null) {
      // Asked only now: before the code came back the answer would tell who else has an account.
      checkEmail(pool, user, user.pendingEmail);
      user.attributes.email = user.pendingEmail;
    }
    user.pendingEmail = null;
    user.emailCode = null;
    user.attributes.email_verified = 'true';
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
