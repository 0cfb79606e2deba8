import { z } from 'zod';
import { notAuthorized } from '../errors.ts';
import { clientId } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';

/** SignUp, ConfirmSignUp and ResendConfirmationCode: refused, accounts are made by invitation only. */
export const refusedSignUp = operation({
  input: z.object({ ClientId: clientId }),
  run(context, { ClientId }) {
    requireClient(context, ClientId);
    throw notAuthorized('SignUp is not permitted for this user pool');
  },
});
