import { z } from 'zod';
import { invalidParameter } from '../errors.ts';
import { clientId } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { signInWithPassword } from '../sign-in/sign-in-with-password.ts';
import { startSrp } from '../sign-in/start-srp.ts';
import { refreshSession } from '../tokens/refresh-session.ts';

/** Starts a sign-in, or refreshes one, by a flow that the app client allows. */
export const initiateAuth = operation({
  input: z.object({
    AuthFlow: z.string(),
    ClientId: clientId,
    AuthParameters: z.record(z.string(), z.string()).default({}),
  }),
  async run(context, { AuthFlow, ClientId, AuthParameters }) {
    const { pool, client } = requireClient(context, ClientId);
    const flow = AuthFlow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : AuthFlow;
    const isAllowed = client.flows.includes(`ALLOW_${flow}`) || client.flows.includes(flow);
    if (!isAllowed) throw invalidParameter(`${flow} flow not enabled for this client`);

    if (flow === 'USER_SRP_AUTH') return startSrp(context, pool, client, AuthParameters);
    if (flow === 'USER_PASSWORD_AUTH') return signInWithPassword(context, pool, client, AuthParameters);
    if (flow === 'REFRESH_TOKEN_AUTH') {
      if (client.rotation) {
        throw invalidParameter('Refresh token rotation is enabled: use GetTokensFromRefreshToken.');
      }
      const token = AuthParameters.REFRESH_TOKEN;
      if (!token) throw invalidParameter('Missing required parameter REFRESH_TOKEN');
      return {
        ChallengeParameters: {},
        AuthenticationResult: await refreshSession(context, pool, client, token),
      };
    }
    throw invalidParameter(`Initiate Auth method not supported: ${flow}`);
  },
});
