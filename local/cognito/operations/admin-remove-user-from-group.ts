import { z } from 'zod';
import { groupName, poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireGroup } from '../pools/require-group.ts';
import { requireUser } from '../users/require-user.ts';

/** Ends a membership. Tokens already given out carry the group until they expire. */
export const adminRemoveUserFromGroup = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username, GroupName: groupName }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    requireGroup(pool, input.GroupName);
    user.groups = user.groups.filter((name) => name !== input.GroupName);
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
