import { z } from 'zod';
import { clientId, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { refreshSession } from '../tokens/refresh-session.ts';

/** What Amplify refreshes with; the only way where refresh tokens rotate. */
export const getTokensFromRefreshToken = operation({
  input: z.object({ ClientId: clientId, RefreshToken: token }),
  async run(context, { ClientId, RefreshToken }) {
    const { pool, client } = requireClient(context, ClientId);
    return { AuthenticationResult: await refreshSession(context, pool, client, RefreshToken) };
  },
});
