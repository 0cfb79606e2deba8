import { CognitoError } from '../errors.ts';
import type { Pool, User } from '../state/types.ts';
import { findUser } from './find-user.ts';

/** The invited user whose mail is to be sent again; one who has a password of his own keeps it. */
export function userToReinvite(pool: Pool, username: string): User {
  const user = findUser(pool, username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new CognitoError(
      'UnsupportedUserStateException',
      `Resend not possible. ${user.sub} status is not FORCE_CHANGE_PASSWORD`,
    );
  }
  return user;
}
