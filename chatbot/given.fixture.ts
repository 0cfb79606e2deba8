import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { NoSuchKey } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../analytics/create-analytics.ts';
import { monotonicClock } from '../analytics/monotonic-clock.ts';
import { chatProfileOf } from '../domain/clients/chat-profile.ts';
import type { RegistryRow } from '../domain/clients/registry-row.ts';
import { fromMicroseconds } from '../domain/events/timestamp.ts';
import { DEFAULT_MODIFIERS } from '../domain/variants/modifiers.ts';
import { clientTables, platformTables, type TableShape } from '../infra/tables.ts';
import type { Fault } from '../local/bedrock/faults.ts';
import { HAIKU, serveBedrock } from '../local/bedrock/tests/serve-bedrock.ts';
import { startDynamodb } from '../local/dynamodb/engine.ts';
import type { BookingDesk } from './booking/desk.ts';
import { logoAnswer } from './config/logo.ts';
import { createChatbot } from './chatbot.ts';
import type { ChatAnswer } from './http/answer.ts';
import type { ChatEvent } from './http/event.ts';
import type { Passage } from './knowledge/knowledge.ts';
import type { OutgoingMail } from './mail/mailer.ts';
import { chatItems } from './store/chat-items.ts';
import { transcripts } from './turn/transcript.ts';

const CLIENT = 'salon-bella';
const CACHE = resolve(import.meta.dirname, '../build/dynamodb');
const TABLES: Record<string, TableShape> = {
  platform_chat: platformTables.platform_chat,
  platform_feedback: platformTables.platform_feedback,
  platform_analytics_events: platformTables.platform_analytics_events,
  conversations: clientTables.conversations,
};

export const ROW: RegistryRow = {
  client_id: CLIENT,
  SK: 'PROFILE',
  company_name: 'Salon Bella',
  domain: 'salon-bella.example',
  status: 'active',
  contact_email: 'staff@salon-bella.example',
  contact_phone: '+48 22 000 00 00',
  features_enabled: ['calendar', 'notifications', 'escalation_detection'],
};

/** A chatbot of its own on a real DynamoDB engine and the real wire of Bedrock; only words, time and ids are made up. */
export async function givenChatbot(
  options: { row?: Partial<RegistryRow>; passages?: Passage[]; desk?: BookingDesk } = {},
) {
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const faults: (Fault | null)[] = [];
  const [engine, bedrock] = await Promise.all([
    startDynamodb({ file: null, cacheFolder: CACHE, log: () => {} }),
    serveBedrock({ faults: { next: () => faults.shift() ?? null } }),
  ]);
  const raw = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  await Promise.all(Object.entries(TABLES).map(([name, shape]) => raw.send(tableOf(name, shape))));

  let row: RegistryRow = { ...ROW, ...options.row };
  let passages = options.passages ?? [];
  const mails: OutgoingMail[] = [];
  const logged: string[] = [];
  const microseconds = monotonicClock(now, Math.random);
  const chatbot = createChatbot({
    clientId: CLIENT,
    profile: async () => chatProfileOf(row),
    secret: async () => 'the secret of this client',
    extraOrigins: [],
    widget: Buffer.from('widget'),
    logo: logoAnswer(
      { send: async () => Promise.reject(new NoSuchKey({ message: '', $metadata: {} })) } as never,
      'bucket',
    ),
    items: chatItems(client, 'platform_chat', CLIENT),
    transcripts: transcripts(client, 'conversations'),
    feedback: { client, table: 'platform_feedback' },
    analytics: createAnalytics({ client, clientId: CLIENT, now, log: () => {} }),
    mailer: { send: async (mail) => void mails.push(mail) },
    model: { client: bedrock.client, modelId: HAIKU, silenceMs: 2_000, now },
    persistence: { attempts: 3, firstPauseMs: 1, random: Math.random, pause: async () => {} },
    knowledge: { search: async () => passages },
    desk: () => options.desk ?? emptyDesk,
    faq: async () => [],
    modifiers: async () => DEFAULT_MODIFIERS,
    now,
    timestamp: () => fromMicroseconds(microseconds()),
    randomBytes,
    log: { error: (message, error) => void logged.push(`${message} ${error.message}`) },
  });

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    return chatbot({ method, path, headers, body: text, ip: headers['x-ip'] ?? '192.0.2.1' });
  };
  const begin = async (body: object = { language: 'pl' }) => {
    const { answer } = await call('POST', '/sessions', body);
    return bodyOf(answer) as { sessionId: string; token: string };
  };

  return {
    clock,
    faults,
    mails,
    logged,
    call,
    begin,
    setRow: (change: Partial<RegistryRow>) => void (row = { ...row, ...change }),
    setPassages: (newer: Passage[]) => void (passages = newer),
    /** Says something and hears the whole answer; a refusal is its code. */
    async say(
      session: { sessionId: string; token: string },
      text: string,
      more: { messageId?: string; ip?: string } = {},
    ): Promise<Heard> {
      const { answer } = await call(
        'POST',
        `/sessions/${session.sessionId}/messages`,
        { messageId: more.messageId ?? randomUUID(), text },
        { authorization: `Bearer ${session.token}`, ...(more.ip ? { 'x-ip': more.ip } : {}) },
      );
      if (!('events' in answer)) return { refused: refusalOf(answer), events: [], text: '' };
      const events: ChatEvent[] = [];
      for await (const event of answer.events) events.push(event);
      const words = events.flatMap((event) => (event.event === 'delta' ? [event.data.text] : []));
      return { refused: null, events, text: words.join('') };
    },
    /** Every row of a table. */
    async rows(table: string): Promise<Record<string, unknown>[]> {
      return (await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }))).Items ?? [];
    },
    async close() {
      raw.destroy();
      await Promise.all([engine.close(), bedrock.close()]);
    },
  };
}

export type GivenChatbot = Awaited<ReturnType<typeof givenChatbot>>;

interface Heard {
  refused: string | null;
  events: ChatEvent[];
  text: string;
}

/** The JSON of a whole answer. */
export function bodyOf(answer: ChatAnswer): unknown {
  if ('events' in answer) throw new Error('The answer is a stream.');
  return JSON.parse(String(answer.body ?? 'null')) as unknown;
}

/** The code of a refusal. */
export function refusalOf(answer: ChatAnswer): string {
  return (bodyOf(answer) as { error: { code: string } }).error.code;
}

const emptyDesk: BookingDesk = {
  freeSlots: async () => ({ ok: true, times: [] }),
  book: async () => ({ ok: false, reason: 'taken' }),
  verify: async () => ({ ok: false, reason: 'unknown' }),
  sendNewCode: async () => ({ ok: false, reason: 'unknown' }),
  pending: async () => null,
};

function tableOf(name: string, shape: TableShape): CreateTableCommand {
  const keys = [shape.partitionKey, shape.sortKey];
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keys.map((AttributeName, index) => ({
      AttributeName,
      KeyType: index === 0 ? ('HASH' as const) : ('RANGE' as const),
    })),
  });
}
