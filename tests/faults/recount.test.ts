import { Metrics } from '@aws-lambda-powertools/metrics';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteListRow, updateListRow } from '../../domain/clients/list-store.ts';
import { project } from '../../domain/conversations/project.ts';
import { conversationStore } from '../../domain/conversations/store.ts';
import { eventFacts } from '../../domain/events/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { sumPlatformRow } from '../../domain/stats/platform-store.ts';
import { recountOne } from '../../functions/recount/recount.ts';
import { synthesized } from '../../infra/synthesized.fixture.ts';
import { alarm } from '../../local/cloudformation/resources/AWS.CloudWatch.Alarm.ts';
import { createAlarms, type Alarms } from '../../local/cloudwatch/alarms.ts';
import { createMetrics } from '../../local/cloudwatch/metrics.ts';
import { readPrintedMetrics } from '../../local/cloudwatch/printed-metrics.ts';
import { pythonEvent, pythonUsage } from '../given/python-bot.ts';
import { readModelTables } from '../given/read-model-tables.ts';

// What functions print goes to the test's own console; read when the libraries are loaded.
vi.hoisted(() =>
  Object.assign(process.env, { POWERTOOLS_DEV: 'true', POWERTOOLS_METRICS_DISABLED: 'false' }),
);

/** The nightly recount over a real store, and the very alarm of the template over what it prints. */
const DAY = 'D#2026-11-20';
const tables = {
  registry: 'clients_registry',
  events: 'platform_analytics_events',
  conversations: 'platform_conversations',
  appointments: 'platform_appointments',
  stats: 'aggregated_stats',
};
const template = synthesized()
  .resources('api', 'AWS::CloudWatch::Alarm')
  .find(([, { Properties }]) => Properties.AlarmName === 'stride-panel-recount-differences')![1].Properties;
const now = () => new Date();
const pause = async () => {};
let store: Awaited<ReturnType<typeof readModelTables>>;
let printed: ReturnType<typeof vi.spyOn>;
let alarms: Alarms;
let clientId: string;
let clients = 0;

beforeAll(async () => {
  store = await readModelTables();
});
afterAll(() => store.close());
beforeEach(async () => {
  clientId = `client-${(clients += 1)}`;
  printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await aDay();
});
afterEach(() => vi.restoreAllMocks());

/** Events of a day as bots wrote them, one of them for the session that strangers share, counted as they came. */
async function aDay(): Promise<void> {
  const say = (sessionId: string, type: string, at: string, metadata = {}) =>
    pythonEvent(store.client, { clientId, sessionId, type, at: `2026-11-20T${at}`, metadata });
  await say('one', 'conversation_start', '10:00:00', { source: 'website' });
  await say('one', 'message_sent', '10:00:02.000100', pythonUsage);
  await say('one', 'appointment_created', '10:01:00', { appointment_id: `${clientId}-a` });
  await say('default', 'message_sent', '11:00:00', pythonUsage);
  await projectHeld();
  const profile = { client_id: clientId, SK: 'PROFILE' };
  await store.client.send(new PutCommand({ TableName: tables.registry, Item: profile }));
  await updateListRow(store.client, tables.stats, `C#2026#${clientId}`, { id: clientId });
  await sumUp();
}

async function projectHeld(): Promise<void> {
  const target = {
    clientId,
    timeZone: 'Europe/Warsaw',
    conversationsTable: tables.conversations,
    appointmentsTable: tables.appointments,
    statsTable: tables.stats,
  };
  const conversations = conversationStore(store.client, tables.conversations, clientId);
  for await (const facts of eventFacts(store.client, tables.events, clientId, '0', now))
    await project(facts, { store: conversations, target, now, pause });
}

async function sumUp(): Promise<void> {
  const ids = Array.from({ length: clients }, (_, index) => `client-${index + 1}`);
  for (const period of [DAY, 'M#2026-11', 'R#2026-11-20'])
    await sumPlatformRow(store.client, tables.stats, ids, period, { force: true });
}

/** A night's recount; what it found is in the log, and the alarm looks at what it printed a minute later. */
async function recountTonight(of = clientId, wait = async () => {}): Promise<string> {
  printed.mockClear();
  await recountOne(of, {
    client: store.client,
    tables,
    now,
    pause,
    wait,
    timeZone: async () => 'Europe/Warsaw',
    metrics: new Metrics({ namespace: 'StridePanel', serviceName: 'recount' }),
  });
  const clock = () => Date.now() + 60_000;
  const metrics = createMetrics({ now: Date.now, log: () => {} });
  alarms = createAlarms({ metrics, act: () => {}, now: clock });
  await alarm(template, { alarms, place: { region: 'x', accountId: '1' } } as never, {
    stackName: 'StridePanelApi',
    logicalId: 'Recount',
    assetFolder: () => null,
  });
  const read = readPrintedMetrics(metrics);
  for (const [line] of printed.mock.calls) read('stride-panel-recount', `${String(line)}\n`);
  alarms.tick();
  return alarms.all()[0]!.state;
}

const told = () =>
  vi
    .mocked(console.error)
    .mock.calls.map(([line]) => String(line))
    .join('\n');
const corrupt = (TableName: string, Key: Record<string, string>, counter: string) =>
  store.client.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #counter = #counter + :one',
      ExpressionAttributeNames: { '#counter': counter },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );

it('is silent over a healthy store, for a client and for the platform', async () => {
  expect(await recountTonight()).toBe('OK');
  expect(await recountTonight(PLATFORM)).toBe('OK');
  expect(told()).toBe('');
});

describe('raises the alarm, names client and place, and repairs nothing, when', () => {
  it('a row of figures is not the sum of its conversations', async () => {
    const Key = { client_id: clientId, period: DAY };
    await corrupt(tables.stats, Key, 'c');
    const { Item: before } = await store.client.send(new GetCommand({ TableName: tables.stats, Key }));
    expect(await recountTonight()).toBe('ALARM');
    expect(told()).toContain(clientId);
    expect(told()).toContain(DAY);
    expect((await store.client.send(new GetCommand({ TableName: tables.stats, Key }))).Item).toEqual(before);
  });

  it('a row of figures is gone', async () => {
    await store.client.send(
      new DeleteCommand({ TableName: tables.stats, Key: { client_id: clientId, period: 'M#2026-11' } }),
    );
    expect(await recountTonight()).toBe('ALARM');
    expect(told()).toContain('M#2026-11');
  });

  it.each(['one', 'default'])('an event of the session %s was never counted', async (sessionId) => {
    const event = { clientId, sessionId, type: 'escalation_detected', at: '2026-11-20T10:05:00' };
    await pythonEvent(store.client, event);
    expect(await recountTonight()).toBe('ALARM');
    expect(told()).toContain(`event ${sessionId} 2026-11-20T10:05:00`);
    await projectHeld();
    await sumUp();
    expect(await recountTonight()).toBe('OK');
  });

  it('an appointment is gone', async () => {
    const Key = { client_id: clientId, appointment_id: `${clientId}-a` };
    await store.client.send(new DeleteCommand({ TableName: tables.appointments, Key }));
    expect(await recountTonight()).toBe('ALARM');
    expect(told()).toContain(`appointment ${clientId}-a`);
  });

  it("the platform's row is not the sum of the clients'", async () => {
    await corrupt(tables.stats, { client_id: PLATFORM, period: DAY }, 's');
    expect(await recountTonight(PLATFORM)).toBe('ALARM');
    await sumUp();
    expect(await recountTonight(PLATFORM)).toBe('OK');
  });
});

it('raises it for a client that is missing in the list of clients', async () => {
  const period = `C#2026#${clientId}`;
  await deleteListRow(store.client, tables.stats, period);
  await recountTonight(PLATFORM);
  expect(told()).toContain(`list of clients, without ${clientId}`);
  await updateListRow(store.client, tables.stats, period, { id: clientId });
});

it('takes what was only on its way for no difference', async () => {
  await pythonEvent(store.client, {
    clientId,
    sessionId: 'two',
    type: 'message_sent',
    at: '2026-11-20T12:00:00',
  });
  expect(await recountTonight(clientId, projectHeld)).toBe('OK');
  expect(told()).toBe('');
});
