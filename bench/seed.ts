import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../analytics/create-analytics.ts';
import type { EventInput } from '../analytics/event-row.ts';
import { connect } from '../local/import/connect.ts';
import { ensureClient } from '../local/import/ensure-client.ts';
import { ask, eventually } from '../tests/given/graphql.ts';
import type { MeasuredPlatform } from './measured-platform.ts';

/** Events of one conversation: its start, four turns, an appointment. */
const EVENTS_A_CONVERSATION = 10;

const DAYS_BEFORE = 30;

/** What seeding took. */
export interface Seeded {
  clientId: string;
  conversations: number;
  /** Events written and counted, a second. */
  eventsPerSecond: number;
  /** Write units for each event: the event's own row, and all that the projection writes. */
  writeUnitsAnEvent: number;
}

/** A client with so many events of this month, written through the SDK, and a message row for each message. */
export async function seed(platform: MeasuredPlatform, events: number): Promise<Seeded> {
  const clientId = `bench-${events}`;
  const connection = connect(platform.stack);
  const row = {
    client_id: clientId,
    SK: 'PROFILE' as const,
    status: 'active',
    created_at: new Date().toISOString(),
  };
  await ensureClient(connection, { ...row, company_name: clientId, tables_prefix: clientId });
  const conversations = events / EVENTS_A_CONVERSATION;
  const analytics = createAnalytics({ client: connection.dynamodb, clientId });
  platform.meter.reset();
  const started = performance.now();
  for (let first = 0; first < conversations; first += 100) {
    const group = Array.from({ length: Math.min(100, conversations - first) }, (_, index) => first + index);
    const results = await analytics.trackBatch(group.flatMap((index) => conversation(index, conversations)));
    const refused = results.find(({ accepted }) => !accepted);
    if (refused) throw new Error(`An event was refused: ${JSON.stringify(refused)}`);
  }
  await untilCounted(platform, clientId, conversations);
  const seconds = (performance.now() - started) / 1000;
  const { writeUnits } = platform.meter.used();
  await writeMessages(connection, clientId, conversations);
  await fillPeriodBefore(analytics);
  await untilCounted(platform, clientId, conversations + DAYS_BEFORE);
  connection.close();
  return {
    clientId,
    conversations,
    eventsPerSecond: events / seconds,
    writeUnitsAnEvent: writeUnits / events,
  };
}

/** A conversation on each day of the period before, so that a dashboard has all its rows to read. */
async function fillPeriodBefore(analytics: ReturnType<typeof createAnalytics>): Promise<void> {
  const days = Array.from({ length: DAYS_BEFORE }, (_, index) => Date.now() - (30 + index) * 86_400_000);
  await analytics.trackBatch(days.flatMap((start, index) => conversationAt(start, `before-${index}`)));
}

/** Spread evenly over the last 28 days, in order. */
function beginning(index: number, of: number): number {
  const span = 28 * 86_400_000;
  return Date.now() - span + Math.floor((index / of) * (span - 600_000));
}

function conversation(index: number, of: number): EventInput[] {
  return conversationAt(beginning(index, of), session(index));
}

function conversationAt(start: number, sessionId: string): EventInput[] {
  const at = (second: number) => new Date(start + second * 1000);
  const usage = {
    bedrock_tokens_input: 1200,
    bedrock_tokens_output: 90,
    model_id: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
    response_time_ms: 700 + (start % 50) * 40,
  };
  const turns = [0, 1, 2, 3].flatMap((turn): EventInput[] => [
    {
      sessionId,
      type: 'message_received',
      at: at(turn * 30 + 1),
      metadata: { preview: 'Ile kosztuje wizyta?' },
    },
    { sessionId, type: 'message_sent', at: at(turn * 30 + 3), metadata: usage },
  ]);
  const metadata = { appointment_id: `${sessionId}-a`, appointment_datetime: '2026-12-01T10:00' };
  return [
    { sessionId, type: 'conversation_start', at: at(0), metadata: { source: 'website', device: 'mobile' } },
    ...turns,
    { sessionId, type: 'appointment_created', at: at(130), metadata },
  ];
}

const session = (index: number) => `bench-session-${String(index).padStart(7, '0')}`;

async function untilCounted(
  platform: MeasuredPlatform,
  clientId: string,
  conversations: number,
): Promise<void> {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const query = `{ stats(clientId: "${clientId}", range: {from: "${day(70)}", to: "${day(-1)}"}) {
    totals { appointmentsCreated } } }`;
  interface Answer {
    stats: { totals: { appointmentsCreated: number } };
  }
  const read = async () => (await ask<Answer>(platform.stack, platform.owner, query)).data!.stats.totals;
  const last = await eventually(read, (now) => now.appointmentsCreated === conversations, 600_000);
  if (last.appointmentsCreated !== conversations)
    throw new Error(`Counted ${last.appointmentsCreated} of ${conversations}.`);
}

/** Eight messages a conversation into the client's own table, for the plan's way of listing conversations. */
async function writeMessages(
  connection: ReturnType<typeof connect>,
  clientId: string,
  conversations: number,
): Promise<void> {
  const table = `${clientId}-conversations`;
  for (let first = 0; first < conversations; first += 3) {
    const group = Array.from({ length: Math.min(3, conversations - first) }, (_, index) => first + index);
    const requests = group.flatMap((index) =>
      Array.from({ length: 8 }, (_, turn) => ({
        PutRequest: {
          Item: {
            session_id: session(index),
            timestamp: new Date(beginning(index, conversations) + turn * 15_000)
              .toISOString()
              .replace('Z', '000Z'),
            role: turn % 2 ? 'assistant' : 'user',
            text:
              turn % 2
                ? 'Wizyta kosztuje 150 zł i trwa około godziny. Czy umówić termin?'
                : 'Ile kosztuje wizyta?',
          },
        },
      })),
    );
    await connection.dynamodb.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
}
