import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, inject, test } from 'vitest';
import { aClient, aMessageTable, operator } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { pythonEvent, pythonUsage } from '../given/python-bot.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';

const stack = inject('stack');
const client = operator(stack);
const day = new Date().toISOString().slice(0, 10);
/** Late in the evening, UTC, the client's day has changed already. */
const dayAfter = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

const TOTALS = `query Totals($id: ID!, $range: DateRange!) { stats(clientId: $id, range: $range) { totals {
  conversations messagesReceived messagesSent appointmentsCreated appointmentsVerified escalations feedbackCount
  averageRating conversionRate tokensInput tokensOutput cost { amount currency } responseTime { count p50 } } } }`;

interface Totals {
  stats: { totals: Record<string, unknown> };
}

async function totals(
  clientId: string,
  range = { from: day, to: dayAfter },
): Promise<Record<string, unknown>> {
  const answer = await ask<Totals>(stack, owner, TOTALS, { id: clientId, range });
  expect(answer.errors).toEqual([]);
  return answer.data!.stats.totals;
}

test("rows in the Python bot's format show in the stats", async () => {
  const clientId = 'counting-python';
  await aClient(stack, clientId);
  const at = (rest: string) => `${day}T00:30:${rest}Z`;
  const row = { clientId, sessionId: 'sess_1' };
  await pythonEvent(client, { ...row, type: 'conversation_start', at: at('00') });
  await pythonEvent(client, { ...row, type: 'message_sent', at: at('01.5'), metadata: pythonUsage });
  await pythonEvent(client, { ...row, type: 'message_sent', at: at('02.000001'), metadata: pythonUsage });
  const appointment = { appointment_id: 'appt_1', appointment_datetime: `${day}T10:00:00` };
  await pythonEvent(client, { ...row, type: 'appointment_created', at: at('03'), metadata: appointment });
  const found = await eventually(
    () => totals(clientId),
    (now) => now.appointmentsCreated === 1,
  );
  expect(found).toEqual({
    conversations: 1,
    messagesReceived: 0,
    messagesSent: 2,
    appointmentsCreated: 1,
    appointmentsVerified: 0,
    escalations: 0,
    feedbackCount: 0,
    averageRating: null,
    conversionRate: 0,
    tokensInput: 2000,
    tokensOutput: 200,
    // (1000 x 1.10 + 100 x 5.50) micro-USD, twice: not the bot's 0.000375.
    cost: { amount: '0.003300', currency: 'USD' },
    responseTime: { count: 2, p50: expect.closeTo(1200, -2) as number },
  });
});

test("the Python bot's messages are counted from its own table, its shared session cut by silence", async () => {
  const clientId = 'counting-default';
  await aMessageTable(stack, 'counting-default-conversations');
  await aClient(stack, clientId);
  const start = Math.floor(Date.parse(`${day}T01:00:00Z`) / 1000);
  const say = (second: number, role: string) =>
    client.send(
      new PutCommand({
        TableName: 'counting-default-conversations',
        Item: { session_id: 'default', timestamp: String(start + second), role, text: 'Dzień dobry' },
      }),
    );
  for (const second of [0, 60, 3600, 3660]) {
    await say(second, 'user');
    await say(second + 5, 'assistant');
  }
  // One answer's event was lost to the float error, the other kept: tokens come from what there is.
  const at = new Date((start + 5) * 1000).toISOString();
  await pythonEvent(client, {
    clientId,
    sessionId: 'default',
    type: 'message_sent',
    at,
    metadata: pythonUsage,
  });
  const wished = { conversations: 2, messagesReceived: 4, messagesSent: 4, tokensInput: 1000 };
  // There is no stream mapping for a table that no stack made: a rebuild reads it.
  const { rebuild } = await import('../../functions/rebuild/rebuild.ts');
  const platform = { ...stack, endpoint: stack.endpointUrl };
  await eventually(
    () => totals(clientId),
    (now) => now.tokensInput === 1000,
  );
  await rebuild(platform, clientId, () => {});
  expect(await totals(clientId)).toMatchObject(wished);
  const list = `{ conversations(clientId: "${clientId}") { items { sessionId messageCount preview } } }`;
  const answer = await ask<{ conversations: { items: { sessionId: string }[] } }>(stack, owner, list);
  expect(answer.data!.conversations.items).toEqual([
    { sessionId: `default~${start + 3600}`, messageCount: 4, preview: 'Dzień dobry' },
    { sessionId: `default~${start}`, messageCount: 4, preview: 'Dzień dobry' },
  ]);
  const messages = `{ messages(clientId: "${clientId}", sessionId: "default~${start}") { items { role timestamp } } }`;
  const transcript = await ask<{ messages: { items: unknown[] } }>(stack, owner, messages);
  expect(transcript.data!.messages.items).toHaveLength(4);
});

test("the owner's existing table is counted and told live as its rows come", async () => {
  const clientId = 'stride-services';
  const before = await totals(clientId);
  const more = (name: string, by: number) => Number(before[name]) + by;
  const listening = await subscribe(
    stack,
    owner,
    'subscription { onMessage(clientId: "stride-services") { sessionId role text } }',
  );
  const now = Math.floor(Date.now() / 1000);
  for (const [second, role] of [
    [0, 'user'],
    [1, 'assistant'],
    [2, 'user'],
    [3, 'assistant'],
  ] as const) {
    const Item = { session_id: 'default', timestamp: String(now + second), role, text: `${role} ${second}` };
    await client.send(new PutCommand({ TableName: 'stride-services-conversations', Item }));
    // What comes after is told as of this visit once the visit is counted.
    if (second === 0)
      await eventually(
        () => totals(clientId),
        (after) => after.conversations === more('conversations', 1),
      );
  }
  const at = new Date((now + 1) * 1000).toISOString();
  await pythonEvent(client, {
    clientId,
    sessionId: 'default',
    type: 'message_sent',
    at,
    metadata: pythonUsage,
  });
  const found = await eventually(
    () => totals(clientId),
    (after) =>
      after.messagesSent === more('messagesSent', 2) && after.tokensInput === more('tokensInput', 1000),
  );
  expect(found).toMatchObject({
    conversations: more('conversations', 1),
    messagesReceived: more('messagesReceived', 2),
    messagesSent: more('messagesSent', 2),
    tokensInput: more('tokensInput', 1000),
  });
  await eventually(
    async () => listening.events.length,
    (count) => count === 4,
  );
  const visit = `default~${now}`;
  expect(listening.events).toContainEqual({ onMessage: { sessionId: visit, role: 'USER', text: 'user 0' } });
  expect(listening.events).toContainEqual({
    onMessage: { sessionId: visit, role: 'ASSISTANT', text: 'assistant 3' },
  });
  listening.close();
});

test('the platform row follows the clients', async () => {
  const query = `query P($range: DateRange!) { platformStats(range: $range) { totals { conversations } } }`;
  interface Platform {
    platformStats: { totals: { conversations: number } };
  }
  const read = async () =>
    (await ask<Platform>(stack, owner, query, { range: { from: day, to: day } })).data!.platformStats.totals;
  const found = await eventually(read, ({ conversations }) => conversations >= 3);
  expect(found.conversations).toBeGreaterThanOrEqual(3);
});
