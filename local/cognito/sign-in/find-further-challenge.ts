import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Client, Pool } from '../state/types.ts';
import { findUser } from '../users/find-user.ts';
import type { FurtherChallenge } from './challenges.ts';
import { refuseLocked } from './refuse-locked.ts';
import type { SignIn } from './sign-in.ts';

/** The open challenge of a session, if it is of this kind, this client's and this user's. */
export function findFurtherChallenge(
  context: Context,
  pool: Pool,
  client: Client,
  kind: FurtherChallenge['kind'],
  session: string | undefined,
  username: string | undefined,
): { challenge: FurtherChallenge; signIn: SignIn } {
  const challenge = session === undefined ? undefined : context.challenges.find(session);
  if (!challenge || challenge.kind !== kind) {
    throw notAuthorized('Invalid session for the user, session is expired.');
  }
  const user = lookup(pool.users, challenge.sub);
  const mine = challenge.poolId === pool.id && challenge.clientId === client.id;
  if (!mine || !user || (username !== undefined && findUser(pool, username) !== user)) {
    throw notAuthorized('Invalid session for the user.');
  }
  if (!user.enabled) throw notAuthorized('User is disabled.');
  refuseLocked(context, challenge.lockKey);
  return { challenge, signIn: { pool, client, user, lockKey: challenge.lockKey } };
}
