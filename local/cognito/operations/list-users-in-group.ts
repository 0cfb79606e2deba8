import { z } from 'zod';
import { groupName, limit, poolId, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireGroup } from '../pools/require-group.ts';
import { requirePool } from '../pools/require-pool.ts';
import { describeUser } from '../users/describe-user.ts';
import { pageOfUsers } from '../users/page.ts';

/** The members of a group, by pages. */
export const listUsersInGroup = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, GroupName: groupName, Limit: limit, NextToken: token.nullish() }),
  run(context, input) {
    const pool = requirePool(context, input.UserPoolId);
    requireGroup(pool, input.GroupName);
    const members = Object.values(pool.users).filter((user) => user.groups.includes(input.GroupName));
    const { items, next } = pageOfUsers(members, input.Limit || 60, input.NextToken ?? undefined);
    return { Users: items.map((user) => describeUser(user)), ...(next && { NextToken: next }) };
  },
});
