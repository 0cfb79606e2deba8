import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type ClientListRow, keptKey, listFacts, listKey } from '../../domain/clients/list-row.ts';
import { deleteListRow, listedClients, updateListRow } from '../../domain/clients/list-store.ts';
import { completeRow } from '../../domain/clients/complete-store.ts';
import { recentFigures } from '../../domain/clients/recent-figures-store.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { newImage, oldImage } from '../lib/stream.ts';

/**
 * Brings a client's thin row to what the registry says of it. A change that lists do not show (totals that this very
 * function has written, settings of the chatbot) costs nothing. A row that somebody wrote by hand is completed: the
 * stream brings it again.
 */
export async function listClient(
  client: DynamoDBDocumentClient,
  tables: { stats: string; conversations: string; registry: string },
  record: DynamoDBRecord,
  now: Date,
): Promise<void> {
  const clientId = record.dynamodb?.Keys?.client_id?.S;
  if (!clientId || record.dynamodb?.Keys?.SK?.S !== 'PROFILE') return;
  const row = newImage(record) as RegistryRow | null;
  const before = oldImage(record) as RegistryRow | null;
  if (row && before && isDeepStrictEqual(listFacts(row), listFacts(before))) return;
  await listKept(client, tables.stats, before && listFacts(before), row && listFacts(row));
  const known = (await listedClients(client, tables.stats)).filter(({ id }) => id === clientId);
  for (const { period } of known) {
    if (!row || period !== listKey(row)) await deleteListRow(client, tables.stats, period);
  }
  if (!row) return;
  await completeRow(client, tables.registry, row);
  const facts = listFacts(row);
  const figures = await recentFigures(client, tables, facts, now);
  await updateListRow(client, tables.stats, listKey(row), { ...facts, ...figures });
}

/** Brings the row that tells until when a client's data is kept to what is so; a client that has not left has none. */
async function listKept(
  client: DynamoDBDocumentClient,
  statsTable: string,
  was: ClientListRow | null,
  is: ClientListRow | null,
): Promise<void> {
  const [old, key] = [was && keptKey(was), is && keptKey(is)];
  if (old && old !== key) await deleteListRow(client, statsTable, old);
  if (is && key) await updateListRow(client, statsTable, key, { id: is.id, name: is.name, kept: is.kept });
}
