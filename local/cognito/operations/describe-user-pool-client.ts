import { z } from 'zod';
import { resourceNotFound } from '../errors.ts';
import { clientId, poolId } from '../inputs.ts';
import { lookup } from '../lookup.ts';
import { operation } from '../operation.ts';
import { requirePool } from '../pools/require-pool.ts';

/** An app client's settings; token lifetimes in seconds. */
export const describeUserPoolClient = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId, ClientId: clientId }),
  run(context, input) {
    const pool = requirePool(context, input.UserPoolId);
    const client = lookup(pool.clients, input.ClientId);
    if (!client) throw resourceNotFound(`User pool client ${input.ClientId} does not exist.`);
    return {
      UserPoolClient: {
        UserPoolId: pool.id,
        ClientId: client.id,
        ClientName: client.name,
        ExplicitAuthFlows: client.flows,
        IdTokenValidity: client.idTokenSeconds,
        AccessTokenValidity: client.accessTokenSeconds,
        RefreshTokenValidity: client.refreshTokenSeconds,
        TokenValidityUnits: { IdToken: 'seconds', AccessToken: 'seconds', RefreshToken: 'seconds' },
        AuthSessionValidity: client.challengeSeconds / 60,
        ...(client.readAttributes && { ReadAttributes: client.readAttributes }),
        ...(client.writeAttributes && { WriteAttributes: client.writeAttributes }),
        EnableTokenRevocation: client.revocation,
        PreventUserExistenceErrors: 'ENABLED',
        ...(client.rotation && {
          RefreshTokenRotation: {
            Feature: 'ENABLED',
            RetryGracePeriodSeconds: client.rotation.graceSeconds,
          },
        }),
      },
    };
  },
});
