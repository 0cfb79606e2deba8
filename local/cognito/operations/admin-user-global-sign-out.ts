import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { endSessions } from '../users/end-sessions.ts';
import { requireUser } from '../users/require-user.ts';

/** Ends all sessions of a user, who may sign in again. */
export const adminUserGlobalSignOut = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    endSessions(pool, user.sub);
    context.store.changed();
    return {};
  },
});
