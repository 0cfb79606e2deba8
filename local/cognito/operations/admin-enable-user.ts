import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireUser } from '../users/require-user.ts';

/** Lets a disabled user sign in again; ended sessions stay ended. */
export const adminEnableUser = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { user } = requireUser(context, input);
    user.enabled = true;
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
