import type { Client, Pool, User } from '../state/types.ts';

/** A sign-in whose password was right. */
export interface SignIn {
  pool: Pool;
  client: Client;
  user: User;
  lockKey: string;
}
