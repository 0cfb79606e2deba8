import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { wrongAppointments } from '../../domain/appointments/rebuild-store.ts';
import { listedClients } from '../../domain/clients/list-store.ts';
import { registeredClients } from '../../domain/clients/store.ts';
import type { Contribution } from '../../domain/conversations/contribution.ts';
import { counted, withAppointments } from '../../domain/conversations/counted.ts';
import { conversationStore } from '../../domain/conversations/store.ts';
import { uncountedFacts } from '../../domain/conversations/uncounted.ts';
import { eventFacts } from '../../domain/events/store.ts';
import { lookOnly } from '../../domain/stats/look-only.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { recount } from '../../domain/stats/recount.ts';
import { statsStore } from '../../domain/stats/store.ts';
import { log } from '../lib/log.ts';

export interface RecountTables {
  registry: string;
  events: string;
  conversations: string;
  appointments: string;
  stats: string;
}

export interface RecountTools {
  client: DynamoDBDocumentClient;
  tables: RecountTables;
  now(): Date;
  pause(attempt: number): Promise<void>;
}

/**
 * Where a client's read models are not what they should be: events that no conversation has counted, rows of figures
 * that are not the sum of the conversations, appointments that are not as the conversations say. Changes nothing.
 */
export async function clientDifferences(
  clientId: string,
  timeZone: string,
  { client, tables, now, pause }: RecountTools,
): Promise<string[]> {
  const store = conversationStore(client, tables.conversations, clientId);
  const found: string[] = [];
  for await (const page of eventFacts(client, tables.events, clientId, '0', now)) {
    for (const { sessionId, at } of await uncountedFacts(page, store)) found.push(`event ${sessionId} ${at}`);
  }
  const stats = lookOnly(statsStore(client, tables.stats, clientId));
  found.push(...proven(clientId, await recount(stats, () => counted(store), pause)));
  const target = { appointmentsTable: tables.appointments, clientId, timeZone };
  for await (const [id] of wrongAppointments(client, target, await withAppointments(store))) {
    found.push(`appointment ${id}`);
  }
  return found;
}

/** Where the platform's own rows are not the sum of the clients' rows, and who is missing in the list of clients. */
export async function platformDifferences({ client, tables, pause }: RecountTools): Promise<string[]> {
  const listed = (await listedClients(client, tables.stats)).map(({ id }) => id);
  const unlisted = (await registeredClients(client, tables.registry)).filter((id) => !listed.includes(id));
  const stats = lookOnly(statsStore(client, tables.stats, PLATFORM));
  const report = await recount(stats, () => rowsOfClients(client, tables.stats, listed), pause);
  return [...unlisted.map((id) => `list of clients, without ${id}`), ...proven(PLATFORM, report)];
}

/** The rows of all clients that the platform has sums of: days, months and response times, but no hours. */
async function* rowsOfClients(
  client: DynamoDBDocumentClient,
  table: string,
  clientIds: string[],
): AsyncGenerator<Contribution[]> {
  for (const id of clientIds) {
    const rows = await statsStore(client, table, id).between('D#', 'R#~', { consistent: true });
    yield rows
      .filter(({ period }) => !period.startsWith('H#'))
      .map(({ period, counters }) => ({ [period]: counters }));
  }
}

/** Rows that events kept touching are proven another night. */
function proven(clientId: string, { corrected, busy }: { corrected: string[]; busy: string[] }): string[] {
  if (busy.length > 0) log.warn('Rows were too busy to be recounted.', { clientId, rows: busy });
  return corrected;
}
