import { z } from 'zod';
import { token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { endSessions } from '../users/end-sessions.ts';

/** Ends all of the user's sessions, on every device. */
export const globalSignOut = operation({
  input: z.object({ AccessToken: token }),
  async run(context, { AccessToken }) {
    const { pool, user } = await requireAccess(context, AccessToken);
    endSessions(pool, user.sub);
    context.store.changed();
    return {};
  },
});
