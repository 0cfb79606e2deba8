import type { Context } from '../context.ts';
import { incorrectCredentials, invalidParameter } from '../errors.ts';
import { lookup } from '../lookup.ts';
import { poolName } from '../pools/pool-name.ts';
import { verifyClaim } from '../srp/verify-claim.ts';
import type { Client, Pool } from '../state/types.ts';
import { afterPassword } from './after-password.ts';
import { refuseLocked } from './refuse-locked.ts';

/** "Mon Nov 3 15:08:02 UTC 2026" */
const TIMESTAMP = /^[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} UTC \d{4}$/;

/** PASSWORD_VERIFIER: checks the proof of the password. Every challenge takes one answer only. */
export async function answerSrp(
  context: Context,
  pool: Pool,
  client: Client,
  responses: Record<string, string>,
) {
  const secretBlock = responses.PASSWORD_CLAIM_SECRET_BLOCK ?? '';
  const timestamp = responses.TIMESTAMP ?? '';
  if (!TIMESTAMP.test(timestamp)) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english');
  }
  const challenge = context.challenges.find(secretBlock);
  if (challenge?.kind !== 'PASSWORD_VERIFIER') throw incorrectCredentials();
  context.challenges.close(secretBlock);
  if (challenge.poolId !== pool.id || challenge.clientId !== client.id) throw incorrectCredentials();
  refuseLocked(context, challenge.lockKey);

  const proved = verifyClaim(
    { poolName: poolName(pool.id), userId: challenge.userId },
    challenge.verifier,
    challenge.A,
    challenge.server,
    {
      secretBlock: Buffer.from(secretBlock, 'base64'),
      timestamp,
      signature: Buffer.from(responses.PASSWORD_CLAIM_SIGNATURE ?? '', 'base64'),
    },
  );
  const user = challenge.sub === null ? undefined : lookup(pool.users, challenge.sub);
  // A password changed since the challenge was given out must not sign in either.
  if (!proved || !user || user.password.verifier !== challenge.verifier) {
    context.lockout.fail(challenge.lockKey);
    throw incorrectCredentials();
  }
  return afterPassword(context, { pool, client, user, lockKey: challenge.lockKey });
}
