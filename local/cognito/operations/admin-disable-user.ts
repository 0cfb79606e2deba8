import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { endSessions } from '../users/end-sessions.ts';
import { requireUser } from '../users/require-user.ts';

/** Locks a user out: no sign-in, and every session ends. */
export const adminDisableUser = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    user.enabled = false;
    user.modifiedAt = context.options.now();
    endSessions(pool, user.sub);
    context.store.changed();
    return {};
  },
});
