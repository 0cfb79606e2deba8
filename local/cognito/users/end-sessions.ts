import type { Pool } from '../state/types.ts';

/** Ends every session of a user: refresh tokens stop working, and access tokens for this service's operations. */
export function endSessions(pool: Pool, sub: string): void {
  for (const session of Object.values(pool.sessions)) {
    if (session.sub === sub) delete pool.sessions[session.originJti];
  }
}
