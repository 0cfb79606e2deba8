import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { readPublicValue } from '../srp/read-public-value.ts';
import { serverChallenge } from '../srp/server-challenge.ts';
import type { Client, Pool } from '../state/types.ts';
import { accountNamed } from './account.ts';
import { refuseLocked } from './refuse-locked.ts';

/** USER_SRP_AUTH: answers with a PASSWORD_VERIFIER challenge, for unknown names too. */
export function startSrp(context: Context, pool: Pool, client: Client, parameters: Record<string, string>) {
  const { USERNAME, SRP_A } = parameters;
  if (!USERNAME) throw invalidParameter('Missing required parameter USERNAME');
  if (!SRP_A) throw invalidParameter('Missing required parameter SRP_A');
  const A = readPublicValue(SRP_A);
  if (A === null) throw invalidParameter('SRP_A is not a valid public value.');

  const account = accountNamed(pool, USERNAME);
  refuseLocked(context, account.lockKey);
  const server = serverChallenge(account.password.verifier, context.options.randomBytes(32));
  const secretBlock = context.challenges.open(
    {
      kind: 'PASSWORD_VERIFIER',
      poolId: pool.id,
      clientId: client.id,
      lockKey: account.lockKey,
      sub: account.user?.sub ?? null,
      userId: account.userId,
      verifier: account.password.verifier,
      A,
      server,
    },
    client.challengeSeconds,
  );
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: account.password.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: server.B.toString(16),
      USERNAME: account.userId,
      USER_ID_FOR_SRP: account.userId,
    },
  };
}
