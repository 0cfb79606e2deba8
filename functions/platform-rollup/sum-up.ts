import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { listedClients, updateFigures } from '../../domain/clients/list-store.ts';
import { recentFigures } from '../../domain/clients/recent-figures-store.ts';
import { keepTotals } from '../../domain/clients/totals-store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { sumPlatformRow } from '../../domain/stats/platform-store.ts';

/** Brings the platform's rows, and what lists and the registry tell of a client's figures, behind clients' rows. */
export async function sumUp(
  client: DynamoDBDocumentClient,
  tables: { stats: string; conversations: string; registry: string },
  records: DynamoDBRecord[],
  now: Date,
): Promise<void> {
  const keys = records
    .map((record) => record.dynamodb?.Keys)
    .filter((key) => key?.client_id?.S !== PLATFORM && /^[DRM]#/.test(key?.period?.S ?? ''));
  if (keys.length === 0) return;
  const listed = await listedClients(client, tables.stats);
  const touched = new Set(keys.map((key) => key!.client_id!.S!));
  const clientIds = [...new Set([...listed.map(({ id }) => id), ...touched])];
  for (const period of new Set(keys.map((key) => key!.period!.S!))) {
    await sumPlatformRow(client, tables.stats, clientIds, period);
  }
  for (const row of listed.filter(({ id }) => touched.has(id))) {
    const figures = await recentFigures(client, tables, row, now);
    await updateFigures(client, tables.stats, row.period, figures);
    await keepTotals(client, tables, row.id, figures.last_activity);
  }
}
