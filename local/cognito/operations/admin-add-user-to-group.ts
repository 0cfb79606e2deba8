import { z } from 'zod';
import { groupName, poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireGroup } from '../pools/require-group.ts';
import { requireUser } from '../users/require-user.ts';

/** Makes a user a member of a group. Tokens carry it from the next refresh on. */
export const adminAddUserToGroup = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username, GroupName: groupName }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    requireGroup(pool, input.GroupName);
    if (!user.groups.includes(input.GroupName)) user.groups.push(input.GroupName);
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
