import type { Context } from '../context.ts';
import { poolName } from '../pools/pool-name.ts';
import { computeVerifier } from '../srp/verifier.ts';
import type { Pool, User } from '../state/types.ts';

const DAY = 86_400_000;

/** Gives a user a password; a temporary one must be changed at the next sign-in and expires. */
export function setPassword(
  context: Context,
  pool: Pool,
  user: User,
  password: string,
  { temporary = false } = {},
): void {
  const now = context.options.now();
  const identity = { poolName: poolName(pool.id), userId: user.sub };
  user.password = computeVerifier(identity, password, context.options.randomBytes(16));
  user.status = temporary ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED';
  const days = pool.settings.passwordPolicy.temporaryPasswordValidityDays;
  user.temporaryPasswordExpiresAt = temporary ? now + days * DAY : null;
  user.modifiedAt = now;
}
