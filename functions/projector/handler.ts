import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { project } from '../../domain/conversations/project.ts';
import { conversationStore } from '../../domain/conversations/store.ts';
import { eventFact } from '../../domain/events/event-fact.ts';
import type { Fact } from '../../domain/events/fact.ts';
import { messageFact } from '../../domain/events/message-fact.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import { pause } from '../../domain/batches/pause.ts';
import { registry } from '../lib/registry.ts';
import { failures, newImage, tableOf } from '../lib/stream.ts';

const client = documentClient();
const eventsTable = environment('EVENTS_TABLE');
const conversationsTable = environment('CONVERSATIONS_TABLE');
const appointmentsTable = environment('APPOINTMENTS_TABLE');
const statsTable = environment('STATS_TABLE');
const clients = registry(client, { registry: environment('REGISTRY_TABLE'), stats: statsTable });

/** Counts what the streams of the events table and of clients' own message tables bring. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batches = new Map<string, { facts: Fact[]; records: DynamoDBRecord[] }>();
  const failed: DynamoDBRecord[] = [];
  for (const record of event.Records) {
    try {
      const found = await factOf(record);
      if (!found) continue;
      const batch = batches.get(found.clientId) ?? { facts: [], records: [] };
      batch.facts.push(found.fact);
      batch.records.push(record);
      batches.set(found.clientId, batch);
    } catch (error) {
      log.error('A record could not be read.', error as Error);
      failed.push(record);
    }
  }
  for (const [clientId, { facts, records }] of batches) {
    try {
      await projectFor(clientId, facts);
    } catch (error) {
      log.error('Facts could not be counted; the stream will bring them again.', error as Error);
      failed.push(...records);
    }
  }
  return failures(failed);
}

async function projectFor(clientId: string, facts: Fact[]): Promise<void> {
  if (await clients.isGone(clientId)) return;
  const timeZone = await clients.timeZone(clientId);
  const store = conversationStore(client, conversationsTable, clientId);
  const target = { clientId, timeZone, conversationsTable, appointmentsTable, statsTable };
  await project(facts, { store, target, now: () => new Date(), pause });
}

/** Null for what counts nothing: removals by TTL, our own bots' messages, rows of an unknown type. */
async function factOf(record: DynamoDBRecord): Promise<{ clientId: string; fact: Fact } | null> {
  const row = newImage(record);
  if (!row) return null;
  const table = tableOf(record);
  if (table === eventsTable) {
    const fact = eventFact(row);
    if (!fact) log.warn('An event of no known form was left out.', { eventId: String(row.event_id) });
    return fact && { clientId: String(row.client_id), fact };
  }
  const fact = messageFact(row);
  if (!fact) return null;
  const clientId = await clients.clientOfTable(table);
  if (!clientId) throw new Error(`No client has the table ${table}.`);
  return { clientId, fact };
}
