import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import { refreshStale } from './refresh.ts';

const client = documentClient();
const tables = { stats: environment('STATS_TABLE'), conversations: environment('CONVERSATIONS_TABLE') };

/**
 * The figures of clients that are silent. Run every hour, it finds each client in the hour after its midnight,
 * whatever its zone, and goes on where an earlier run was cut off.
 */
export async function handler(): Promise<void> {
  const clients = await refreshStale(client, tables, new Date());
  if (clients > 0) log.info('Figures of silent clients were brought to a new day.', { clients });
}
