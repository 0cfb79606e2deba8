import { lookup } from '../lookup.ts';
import type { Pool, User } from '../state/types.ts';

/** The user with this sub or this e-mail address, whatever its case. */
export function findUser(pool: Pool, name: string): User | undefined {
  const bySub = lookup(pool.users, name);
  if (bySub) return bySub;
  const email = name.toLowerCase();
  return Object.values(pool.users).find((user) => user.attributes.email?.toLowerCase() === email);
}
