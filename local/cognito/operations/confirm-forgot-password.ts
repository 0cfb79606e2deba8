import { z } from 'zod';
import { lookup } from '../lookup.ts';
import { clientId, code, password, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { accountNamed } from '../sign-in/account.ts';
import { checkCode } from '../users/codes.ts';
import { checkPassword } from '../users/check-password.ts';
import { setPassword } from '../users/set-password.ts';

/** Sets a new password with the mailed code, which works once. */
export const confirmForgotPassword = operation({
  input: z.object({ ClientId: clientId, Username: username, ConfirmationCode: code, Password: password }),
  async run(context, { ClientId, Username, ConfirmationCode, Password }) {
    const { pool } = requireClient(context, ClientId);
    checkPassword(pool.settings.passwordPolicy, Password);
    const { user, userId, lockKey } = accountNamed(pool, Username);
    const reset = lookup(pool.resets, userId);
    // A decoy, or a user disabled since the code was asked for: the code is then as good as wrong.
    const mayReset = user?.enabled && reset?.sub === user.sub;
    checkCode(context, `reset ${userId}`, reset, mayReset ? ConfirmationCode : '');
    delete pool.resets[userId];
    setPassword(context, pool, user!, Password);
    context.lockout.clear(lockKey);
    context.store.changed();
    return {};
  },
});
