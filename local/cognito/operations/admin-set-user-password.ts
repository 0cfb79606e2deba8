import { z } from 'zod';
import { password, poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { checkPassword } from '../users/check-password.ts';
import { requireUser } from '../users/require-user.ts';
import { setPassword } from '../users/set-password.ts';

/** Sets a user's password, temporary unless Permanent. */
export const adminSetUserPassword = operation({
  admin: true,
  input: z.object({
    UserPoolId: poolId,
    Username: username,
    Password: password,
    Permanent: z.boolean().default(false),
  }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    checkPassword(pool.settings.passwordPolicy, input.Password);
    setPassword(context, pool, user, input.Password, { temporary: !input.Permanent });
    context.store.changed();
    return {};
  },
});
