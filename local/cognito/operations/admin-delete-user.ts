import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { endSessions } from '../users/end-sessions.ts';
import { requireUser } from '../users/require-user.ts';

/** Deletes a user and all that is kept of the user here. */
export const adminDeleteUser = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    endSessions(pool, user.sub);
    delete pool.users[user.sub];
    delete pool.resets[user.sub];
    context.store.changed();
    return {};
  },
});
