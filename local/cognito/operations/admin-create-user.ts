import { z } from 'zod';
import { attributes, password, poolId, username } from '../inputs.ts';
import { invitationMail } from '../mails/invitation.ts';
import { sendAfterSaving } from '../mails/send.ts';
import { operation } from '../operation.ts';
import { messageFor } from '../triggers/message.ts';
import { requirePool } from '../pools/require-pool.ts';
import { checkPassword } from '../users/check-password.ts';
import { describeUser } from '../users/describe-user.ts';
import { insertUser } from '../users/insert-user.ts';
import { userToReinvite } from '../users/user-to-reinvite.ts';
import { setPassword } from '../users/set-password.ts';
import { temporaryPassword } from '../users/temporary-password.ts';

/** Invites a user: a temporary password by mail, unless MessageAction is SUPPRESS. */
export const adminCreateUser = operation({
  admin: true,
  input: z.object({
    UserPoolId: poolId,
    Username: username,
    UserAttributes: attributes.default([]),
    TemporaryPassword: password.nullish(),
    ClientMetadata: z.record(z.string(), z.string()).default({}),
    MessageAction: z.enum(['RESEND', 'SUPPRESS']).nullish(),
  }),
  async run(context, input) {
    const pool = requirePool(context, input.UserPoolId);
    const policy = pool.settings.passwordPolicy;
    const temporary =
      input.TemporaryPassword ??
      temporaryPassword(Math.max(policy.minimumLength, 14), context.options.randomBytes);
    checkPassword(policy, temporary);
    const user =
      input.MessageAction === 'RESEND'
        ? userToReinvite(pool, input.Username)
        : insertUser(context, pool, input.Username, input.UserAttributes);
    setPassword(context, pool, user, temporary, { temporary: true });
    context.store.changed();
    if (input.MessageAction !== 'SUPPRESS') {
      const source = 'CustomMessage_AdminCreateUser';
      const called = { pool, user, metadata: input.ClientMetadata };
      const words = await messageFor(context, called, source, pool.settings.invitation);
      await sendAfterSaving(context, invitationMail(pool, words, user.attributes.email!, temporary));
    }
    return { User: describeUser(user) };
  },
});
