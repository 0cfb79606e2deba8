import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addDays, localDayOf } from '../stats/local-day.ts';
import { period } from '../stats/period.ts';
import { statsStore } from '../stats/store.ts';
import { sumCounters } from '../stats/totals.ts';
import type { ClientListRow } from './list-row.ts';
import { timeZoneOf } from './registry-row.ts';

/** Figures of a client's last 30 local days for its thin row: one query, and one for its last sign of life. */
export async function recentFigures(
  client: DynamoDBDocumentClient,
  tables: { stats: string; conversations: string },
  row: ClientListRow,
  now: Date,
): Promise<Pick<ClientListRow, 'day30' | 'n30' | 'av30' | 'co30' | 'last_activity'>> {
  const today = todayOf(row, now);
  const days = await statsStore(client, tables.stats, row.id).between(
    period.day(addDays(today, -29)),
    period.day(today),
  );
  const sum = sumCounters(days.map(({ counters }) => counters));
  return {
    day30: today,
    n30: sum.c ?? 0,
    av30: sum.av ?? 0,
    co30: sum.co ?? 0,
    last_activity: await lastActivity(client, tables.conversations, row.id),
  };
}

/** The local day of a client. */
export function todayOf(row: Pick<ClientListRow, 'tz'>, now: Date): string {
  return localDayOf(now.getTime(), timeZoneOf({ time_zone: row.tz }));
}

/** The latest among the ten conversations that began last: an older one that goes on longer is not looked for. */
async function lastActivity(client: DynamoDBDocumentClient, table: string, clientId: string) {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'client_id-started_key-index',
      KeyConditionExpression: 'client_id = :client',
      ExpressionAttributeValues: { ':client': clientId },
      ScanIndexForward: false,
      Limit: 10,
    }),
  );
  return (Items ?? [])
    .map((item) => String(item.last_activity_at))
    .sort()
    .at(-1);
}
