import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { listedClients, refreshFigures } from '../../domain/clients/list-store.ts';
import { recentFigures, todayOf } from '../../domain/clients/recent-figures-store.ts';

/** Brings the 30-day figures to the local day of each client where no event has done it; tells how many. */
export async function refreshStale(
  client: DynamoDBDocumentClient,
  tables: { stats: string; conversations: string },
  now: Date,
): Promise<number> {
  const stale = (await listedClients(client, tables.stats)).filter((row) => row.day30 !== todayOf(row, now));
  for (const row of stale) {
    await refreshFigures(client, tables.stats, row.period, await recentFigures(client, tables, row, now));
  }
  return stale.length;
}
