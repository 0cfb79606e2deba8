import { decoyAccount } from '../srp/decoy.ts';
import type { Verifier } from '../srp/verifier.ts';
import type { Pool, User } from '../state/types.ts';
import { findUser } from '../users/find-user.ts';

export interface Account {
  user: User | null;
  userId: string;
  password: Verifier;
  lockKey: string;
}

/** The account behind a name, or the decoy that an unknown name has: callers treat both alike to the end. */
export function accountNamed(pool: Pool, name: string): Account {
  const user = findUser(pool, name);
  if (user) {
    return { user, userId: user.sub, password: user.password, lockKey: `${pool.id} ${user.sub}` };
  }
  const decoy = decoyAccount(pool.decoySecret, name.toLowerCase());
  return { user: null, userId: decoy.userId, password: decoy, lockKey: `${pool.id} ${decoy.userId}` };
}
