import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { describeMfa } from '../users/describe-mfa.ts';
import { describeUser } from '../users/describe-user.ts';
import { requireUser } from '../users/require-user.ts';

/** One user with every attribute; here the list is called UserAttributes. */
export const adminGetUser = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username }),
  run(context, input) {
    const { user } = requireUser(context, input);
    const { Attributes, ...rest } = describeUser(user);
    return { ...rest, UserAttributes: Attributes, ...describeMfa(user) };
  },
});
