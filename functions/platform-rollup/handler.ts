import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { listFacts, listKey } from '../../domain/clients/list-row.ts';
import {
  deleteListRow,
  listedClients,
  updateFigures,
  updateListRow,
} from '../../domain/clients/list-store.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { recentFigures } from '../../domain/clients/recent-figures-store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { sumPlatformRow } from '../../domain/stats/platform-store.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import { failures, newImage, tableOf } from '../lib/stream.ts';

const client = documentClient();
const statsTable = environment('STATS_TABLE');
const registryTable = environment('REGISTRY_TABLE');
const tables = { stats: statsTable, conversations: environment('CONVERSATIONS_TABLE') };

/**
 * Keeps the platform's own rows behind the clients' ones: sums over all clients, and a thin row a client for lists.
 * It recomputes instead of adding, so a batch may come twice and in any order.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  try {
    const fromRegistry = event.Records.filter((record) => tableOf(record) === registryTable);
    for (const record of fromRegistry) await listClient(record);
    await sumUp(event.Records.filter((record) => tableOf(record) === statsTable));
    return { batchItemFailures: [] };
  } catch (error) {
    log.error(
      'The platform rows could not be brought up to date; the stream will bring them again.',
      error as Error,
    );
    return failures(event.Records.slice(0, 1));
  }
}

async function listClient(record: DynamoDBRecord): Promise<void> {
  const clientId = record.dynamodb?.Keys?.client_id?.S;
  if (!clientId || record.dynamodb?.Keys?.SK?.S !== 'PROFILE') return;
  const row = newImage(record) as RegistryRow | null;
  const known = (await listedClients(client, statsTable)).filter(({ id }) => id === clientId);
  for (const { period } of known) {
    if (!row || period !== listKey(row)) await deleteListRow(client, statsTable, period);
  }
  if (!row) return;
  const facts = listFacts(row);
  const figures = await recentFigures(client, tables, facts, new Date());
  await updateListRow(client, statsTable, listKey(row), { ...facts, ...figures });
}

async function sumUp(records: DynamoDBRecord[]): Promise<void> {
  const keys = records
    .map((record) => record.dynamodb?.Keys)
    .filter((key) => key?.client_id?.S !== PLATFORM && /^[DRM]#/.test(key?.period?.S ?? ''));
  if (keys.length === 0) return;
  const listed = await listedClients(client, statsTable);
  const touched = new Set(keys.map((key) => key!.client_id!.S!));
  const clientIds = [...new Set([...listed.map(({ id }) => id), ...touched])];
  for (const period of new Set(keys.map((key) => key!.period!.S!))) {
    await sumPlatformRow(client, statsTable, clientIds, period);
  }
  for (const row of listed.filter(({ id }) => touched.has(id))) {
    await updateFigures(client, statsTable, row.period, await recentFigures(client, tables, row, new Date()));
  }
}
