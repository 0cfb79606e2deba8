import type { ClientHealth, ClientStatus } from '#generated/types.ts';

/** After how long without a word a client counts as quiet, ms. */
const QUIET_AFTER = 7 * 86_400_000;

/**
 * What an owner should know of a client at a glance. Times are ms since the epoch; null where nobody has talked to it.
 * Resolvers bundle it: APPSYNC_JS only.
 */
export function clientHealth(status: ClientStatus, lastActivity: number | null, now: number): ClientHealth {
  if (status === 'PROVISIONING') return 'WAITING';
  if (status === 'FAILED') return 'BROKEN';
  if (status !== 'ACTIVE') return 'STOPPED';
  if (lastActivity === null) return 'NEW';
  return now - lastActivity > QUIET_AFTER ? 'QUIET' : 'GOOD';
}
