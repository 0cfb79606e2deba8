import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireUser } from '../users/require-user.ts';

/** The groups of a user, all on one page: a pool here has a handful. */
export const adminListGroupsForUser = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    return {
      Groups: user.groups.toSorted().map((name) => ({
        GroupName: name,
        UserPoolId: pool.id,
        ...(pool.groups[name]?.description && { Description: pool.groups[name].description }),
      })),
    };
  },
});
