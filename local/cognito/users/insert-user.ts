import type { Context } from '../context.ts';
import { CognitoError, invalidParameter } from '../errors.ts';
import type { Pool, User } from '../state/types.ts';
import { uuidFrom } from '../uuid-from.ts';
import { findUser } from './find-user.ts';
import { setAttributes, type Attribute } from './set-attributes.ts';

/** A new user without a usable password. The name given is the address; Cognito makes its own username, the sub. */
export function insertUser(context: Context, pool: Pool, username: string, given: Attribute[]): User {
  if (!username.includes('@')) throw invalidParameter('Username should be an email.');
  const email = given.find(({ Name }) => Name === 'email')?.Value ?? username;
  if (email.toLowerCase() !== username.toLowerCase()) {
    throw invalidParameter('The email attribute must be the same as the username.');
  }
  if (findUser(pool, email)) {
    throw new CognitoError('UsernameExistsException', 'An account with the given email already exists.');
  }
  const now = context.options.now();
  const user: User = {
    sub: uuidFrom(context.options.randomBytes(16)),
    attributes: {},
    groups: [],
    enabled: true,
    status: 'FORCE_CHANGE_PASSWORD',
    password: { salt: '0', verifier: '0' },
    temporaryPasswordExpiresAt: null,
    createdAt: now,
    modifiedAt: now,
    totp: null,
    pendingTotpSecret: null,
    pendingEmail: null,
    emailCode: null,
  };
  const attributes = [...given.filter(({ Name }) => Name !== 'email'), { Name: 'email', Value: email }];
  setAttributes(pool, user, attributes, now, { creating: true });
  pool.users[user.sub] = user;
  return user;
}
