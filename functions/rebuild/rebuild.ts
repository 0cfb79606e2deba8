import { rebuildAppointments } from '../../domain/appointments/rebuild-store.ts';
import { listedClients } from '../../domain/clients/list-store.ts';
import { keepTotals } from '../../domain/clients/totals-store.ts';
import { conversationsTableOf, timeZoneOf } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { counted, withAppointments } from '../../domain/conversations/counted.ts';
import { rebuildConversations, type RebuildReport } from '../../domain/conversations/rebuild.ts';
import { conversationStore } from '../../domain/conversations/store.ts';
import type { Fact } from '../../domain/events/fact.ts';
import { eventFacts, messageFacts } from '../../domain/events/store.ts';
import { sumPlatformRow } from '../../domain/stats/platform-store.ts';
import { recount, type RecountReport } from '../../domain/stats/recount.ts';
import { statsStore } from '../../domain/stats/store.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { pause } from '../../domain/batches/pause.ts';
import type { RunningPlatform } from '../lib/running-platform.ts';

export interface FullReport {
  conversations: RebuildReport;
  /** Appointment rows that were wrong. */
  appointments: number;
  rows: RecountReport;
}

/**
 * Recomputes a client's read models from its events and messages while new ones keep coming: first each conversation
 * from its facts, then each row of figures as the sum of the conversations, then the platform's sums and the total.
 */
export async function rebuild(
  platform: RunningPlatform,
  clientId: string,
  say: (line: string) => void,
): Promise<FullReport> {
  const { region, endpoint, credentials } = platform;
  const client = documentClient({ region, endpoint, credentials });
  const table = (name: string) => platform.tables[name] ?? name;
  const profile = await readClient(client, table('clients_registry'), clientId);
  if (!profile) throw new Error(`There is no client ${clientId}.`);
  const target = {
    clientId,
    timeZone: timeZoneOf(profile),
    conversationsTable: table('platform_conversations'),
    appointmentsTable: table('platform_appointments'),
    statsTable: table('aggregated_stats'),
  };
  const now = () => new Date();
  const store = conversationStore(client, target.conversationsTable, clientId);
  const facts: Fact[] = [];
  for await (const page of eventFacts(client, table('platform_analytics_events'), clientId, '0', now)) {
    facts.push(...page);
  }
  for await (const page of messageFacts(client, conversationsTableOf(profile), now)) facts.push(...page);
  say(`${facts.length} facts read.`);

  let told = 0;
  const conversations = await rebuildConversations(facts, { store, target, now, pause }, (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth > told) say(`${done} of ${total} conversations`);
    told = tenth;
  });
  const stats = statsStore(client, target.statsTable, clientId);
  const rows = await recount(stats, () => counted(store), pause);
  const appointments = await rebuildAppointments(client, target, await withAppointments(store));
  await sumPlatform();
  const tables = { registry: table('clients_registry'), stats: target.statsTable };
  await keepTotals(client, tables, clientId, undefined, { force: true });
  return { conversations, appointments, rows };

  async function sumPlatform(): Promise<void> {
    const clientIds = (await listedClients(client, target.statsTable)).map(({ id }) => id);
    const periods = (await stats.between('D#', 'R#~'))
      .map(({ period }) => period)
      .filter((key) => key[0] !== 'H');
    for (const period of periods) {
      await sumPlatformRow(client, target.statsTable, [...new Set([...clientIds, clientId])], period, {
        force: true,
      });
    }
  }
}
