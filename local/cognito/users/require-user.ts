import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import { requirePool } from '../pools/require-pool.ts';
import type { Pool, User } from '../state/types.ts';
import { findUser } from './find-user.ts';

/** The user an administrator names; only administrators are told that there is none. */
export function requireUser(
  context: Context,
  input: { UserPoolId: string; Username: string },
): { pool: Pool; user: User } {
  const pool = requirePool(context, input.UserPoolId);
  const user = findUser(pool, input.Username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return { pool, user };
}
