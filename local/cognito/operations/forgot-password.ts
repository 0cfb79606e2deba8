import { z } from 'zod';
import { attemptLimitExceeded, notAuthorized } from '../errors.ts';
import { clientId, username } from '../inputs.ts';
import { codeMail } from '../mails/code.ts';
import { sendAfterSaving } from '../mails/send.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { accountNamed } from '../sign-in/account.ts';
import { newCode } from '../users/codes.ts';
import { dropOldResets } from '../users/drop-old-resets.ts';
import { maskedEmail } from '../users/masked-email.ts';

const HOUR = 3_600_000;
const REQUESTS_PER_HOUR = 5;

/** Mails a code for a new password. Whoever cannot reset gets the same answer, and no mail. */
export const forgotPassword = operation({
  input: z.object({ ClientId: clientId, Username: username }),
  async run(context, { ClientId, Username }) {
    const { pool } = requireClient(context, ClientId);
    if (!pool.settings.recoveryByEmail) throw notAuthorized('Contact administrator to reset password.');
    const now = context.options.now();
    dropOldResets(pool, now);

    const { user, userId } = accountNamed(pool, Username);
    const requestedAt = (pool.resets[userId]?.requestedAt ?? []).filter((at) => at > now - HOUR);
    if (requestedAt.length >= REQUESTS_PER_HOUR) throw attemptLimitExceeded();

    const { digits, kept } = newCode(context, `reset ${userId}`, HOUR);
    const mayReset =
      user?.enabled && user.status === 'CONFIRMED' && user.attributes.email_verified === 'true';
    const email = user?.attributes.email;
    const sub = mayReset && email ? user.sub : null;
    pool.resets[userId] = { ...kept, sub, requestedAt: [...requestedAt, now] };

    if (sub && email)
      await sendAfterSaving(context, codeMail(pool.settings.resetCode, email, digits, 'password'));
    else await context.store.save();
    return {
      CodeDeliveryDetails: {
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: maskedEmail(email ?? Username),
      },
    };
  },
});
