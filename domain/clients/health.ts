import type { ClientHealth, ClientStatus } from '#generated/types.ts';

/** After how long without a word a client counts as quiet, ms. */
const QUIET_AFTER = 7 * 86_400_000;

/** What of a client decides: ms since the epoch. */
interface Known {
  /** Null where nobody has talked to it. */
  lastActivity: number | null;
  /** Null where it has not left. */
  keptUntil: number | null;
}

/** What an owner should know of a client at a glance. Resolvers bundle it: APPSYNC_JS only. */
export function clientHealth(
  status: ClientStatus,
  { lastActivity, keptUntil }: Known,
  now: number,
): ClientHealth {
  if (status === 'PROVISIONING') return 'WAITING';
  if (status === 'FAILED') return 'BROKEN';
  if (status === 'CANCELLED' && keptUntil !== null && keptUntil <= now) return 'OVERDUE';
  if (status !== 'ACTIVE') return 'STOPPED';
  if (lastActivity === null) return 'NEW';
  return now - lastActivity > QUIET_AFTER ? 'QUIET' : 'GOOD';
}
