import type { Context } from '../context.ts';
import { incorrectCredentials, invalidParameter } from '../errors.ts';
import { poolName } from '../pools/pool-name.ts';
import { matchesVerifier } from '../srp/matches-verifier.ts';
import type { Client, Pool } from '../state/types.ts';
import { accountNamed } from './account.ts';
import { afterPassword } from './after-password.ts';
import { refuseLocked } from './refuse-locked.ts';

/** USER_PASSWORD_AUTH: the password itself was sent. An unknown name costs the same time. */
export async function signInWithPassword(
  context: Context,
  pool: Pool,
  client: Client,
  parameters: Record<string, string>,
) {
  const { USERNAME, PASSWORD } = parameters;
  if (!USERNAME) throw invalidParameter('Missing required parameter USERNAME');
  if (!PASSWORD) throw invalidParameter('Missing required parameter PASSWORD');
  const account = accountNamed(pool, USERNAME);
  refuseLocked(context, account.lockKey);
  const identity = { poolName: poolName(pool.id), userId: account.userId };
  const matches = matchesVerifier(identity, PASSWORD, account.password);
  if (!matches || !account.user) {
    context.lockout.fail(account.lockKey);
    throw incorrectCredentials();
  }
  return afterPassword(context, { pool, client, user: account.user, lockKey: account.lockKey });
}
