import { z } from 'zod';
import { attributes, poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireUser } from '../users/require-user.ts';
import { setAttributes } from '../users/set-attributes.ts';

/** Sets any mutable attribute of a user, custom ones included. */
export const adminUpdateUserAttributes = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username, UserAttributes: attributes }),
  run(context, input) {
    const { pool, user } = requireUser(context, input);
    setAttributes(pool, user, input.UserAttributes, context.options.now());
    context.store.changed();
    return {};
  },
});
