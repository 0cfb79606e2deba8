import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, inject, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { operator } from '../given/client.ts';
import { eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';

const stack = inject('stack');
const client = operator(stack);
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

const TABLE = 'stride-services-conversations';
const say = (sessionId: string, text: string, at = Date.now()) =>
  client.send(
    new PutCommand({
      TableName: TABLE,
      Item: {
        session_id: sessionId,
        timestamp: new Date(at).toISOString().replace('Z', '000Z'),
        role: 'user',
        text,
      },
    }),
  );

test('a message reaches those who listen to its conversation or its client, and nobody else', async () => {
  const all = await subscribe(
    stack,
    owner,
    'subscription { onMessage(clientId: "stride-services") { sessionId text role } }',
  );
  const one = await subscribe(
    stack,
    owner,
    'subscription { onMessage(clientId: "stride-services", sessionId: "live-1") { text } }',
  );
  await say('live-1', '<b>Dzień dobry</b>');
  await say('live-2', 'Ile to kosztuje?');
  await say('live-1', 'Stara wiadomość', Date.now() - 180_000);
  await say('live-1', 'Jeszcze jedno');
  const isTold = (events: unknown[]) => JSON.stringify(events).includes('Jeszcze jedno');
  for (const { events } of [all, one]) await eventually(async () => events, isTold);
  expect(all.events).toEqual([
    { onMessage: { sessionId: 'live-1', text: '<b>Dzień dobry</b>', role: 'USER' } },
    { onMessage: { sessionId: 'live-2', text: 'Ile to kosztuje?', role: 'USER' } },
    { onMessage: { sessionId: 'live-1', text: 'Jeszcze jedno', role: 'USER' } },
  ]);
  expect(one.events).toEqual([
    { onMessage: { text: '<b>Dzień dobry</b>' } },
    { onMessage: { text: 'Jeszcze jedno' } },
  ]);
  all.close();
  one.close();
});

test('a conversation is told when it begins and changes', async () => {
  const { events, close } = await subscribe(
    stack,
    owner,
    'subscription { onConversation(clientId: "stride-services") { sessionId messageCount preview outcome } }',
  );
  const analytics = createAnalytics({ client, clientId: 'stride-services' });
  await analytics.trackConversationStart('live-3', { source: 'website', device: 'mobile' });
  await analytics.trackMessageReceived('live-3', { text: 'Cześć' });
  await analytics.flush();
  const last = await eventually(
    async () => events.at(-1),
    (event) => JSON.stringify(event ?? null).includes('"messageCount":1'),
  );
  const conversation = { sessionId: 'live-3', messageCount: 1, preview: 'Cześć', outcome: 'NONE' };
  expect(last).toEqual({ onConversation: conversation });
  close();
});
