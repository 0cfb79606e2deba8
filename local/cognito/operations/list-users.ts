import { z } from 'zod';
import { limit, poolId, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requirePool } from '../pools/require-pool.ts';
import { describeUser } from '../users/describe-user.ts';
import { readFilter } from '../users/filter.ts';
import { pageOfUsers } from '../users/page.ts';

/** The users of a pool, by pages, all or those that a Filter names. */
export const listUsers = operation({
  admin: true,
  input: z.object({
    UserPoolId: poolId,
    Filter: z.string().max(256).nullish(),
    Limit: limit,
    PaginationToken: token.nullish(),
    AttributesToGet: z.array(z.string()).nullish(),
  }),
  run(context, input) {
    const pool = requirePool(context, input.UserPoolId);
    const users = Object.values(pool.users).filter(readFilter(input.Filter ?? undefined));
    const { items, next } = pageOfUsers(users, input.Limit || 60, input.PaginationToken ?? undefined);
    return {
      Users: items.map((user) => describeUser(user, input.AttributesToGet ?? undefined)),
      ...(next && { PaginationToken: next }),
    };
  },
});
