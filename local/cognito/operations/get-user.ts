import { z } from 'zod';
import { token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { describeMfa } from '../users/describe-mfa.ts';
import { visibleAttributes } from '../users/visible-attributes.ts';

/** The signed-in user's own attributes, as far as the app client may read them. */
export const getUser = operation({
  input: z.object({ AccessToken: token }),
  async run(context, { AccessToken }) {
    const { user, client } = await requireAccess(context, AccessToken);
    return {
      Username: user.sub,
      UserAttributes: visibleAttributes(user, client).map(([Name, Value]) => ({ Name, Value })),
      ...describeMfa(user),
    };
  },
});
