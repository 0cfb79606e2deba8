import { z } from 'zod';
import { poolId, username } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireUser } from '../users/require-user.ts';
import { mfaPreference, setMfaPreference } from '../users/set-mfa-preference.ts';

/** Turns a user's authenticator app on or off as the second factor; off is how a lost phone is helped. */
export const adminSetUserMfaPreference = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, Username: username, ...mfaPreference }),
  run(context, { UserPoolId, Username, ...wanted }) {
    const { user } = requireUser(context, { UserPoolId, Username });
    return setMfaPreference(context, user, wanted);
  },
});
