import { z } from 'zod';
import { token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { mfaPreference, setMfaPreference } from '../users/set-mfa-preference.ts';

/** Turns the authenticator app on or off as the second factor of the signed-in user. */
export const setUserMfaPreference = operation({
  input: z.object({ AccessToken: token, ...mfaPreference }),
  async run(context, { AccessToken, ...wanted }) {
    const { user } = await requireAccess(context, AccessToken);
    return setMfaPreference(context, user, wanted);
  },
});
