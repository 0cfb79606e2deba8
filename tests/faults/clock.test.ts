import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { boot, type Platform } from '../../local/boot.ts';
import { access } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';

/** A platform of its own, whose time is moved; everything on it must follow, and nothing stop. */
const DAY = 86_400_000;
const TEMPLATE = resolve(import.meta.dirname, '../../cdk.out');
let folder: string;
let platform: Platform;
let owner: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  platform = await boot({ dataFolder: folder, memory: true, port: 0, template: TEMPLATE });
  owner = await signedIn();
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => move(0));

const signedIn = async () =>
  (
    await tokensOf(
      platform.stack,
      platform.stack.users.find(({ group }) => group === 'owners')!,
    )
  ).idToken;
/** As a person moves it: over the wire. */
const move = async (aheadMs: number) => {
  const body = JSON.stringify({ aheadMs });
  const answer = await fetch(`${platform.stack.endpointUrl}/_local/clock`, { method: 'POST', body });
  expect(answer.status).toBe(200);
};
const asked = async (token: string) =>
  (await ask(platform.stack, token, '{ client(clientId: "stride-services") { clientId } }')).status;

test('tokens end when the clock has passed them, and are good again when it is put back', async () => {
  expect(await asked(owner)).toBe(200);
  await move(2 * DAY);
  expect(await asked(owner)).toBe(401);
  await move(0);
  expect(await asked(owner)).toBe(200);
});

test('a live page is cut off when the clock has passed its token', async () => {
  const { stack } = platform;
  const live = await subscribe(
    stack,
    owner,
    'subscription { onMessage(clientId: "stride-services") { text } }',
  );
  expect(live.answer.type).toBe('start_ack');
  await move(2 * DAY);
  await live.closed;
  const again = await subscribe(
    stack,
    owner,
    'subscription { onMessage(clientId: "stride-services") { text } }',
  );
  expect(again.answer.type).toBe('connection_error');
});

test.each([30 * DAY, -30 * DAY])('who signs by another clock is put right, %i ms away', async (aheadMs) => {
  const client = new DynamoDBClient(access(platform.stack));
  await move(aheadMs);
  const { TableNames, $metadata } = await client.send(new ListTablesCommand({}));
  expect(TableNames).toContain('clients_registry');
  expect($metadata.attempts).toBe(2);
  expect((await client.send(new ListTablesCommand({}))).$metadata.attempts).toBe(1);
});

test('rows whose time is over are swept, and others stay', async () => {
  const { dynamodb } = platform;
  const analytics = createAnalytics({ client: dynamodb, clientId: 'stride-services' });
  const result = await analytics.trackEvent({ sessionId: 'old', type: 'conversation_start' });
  if (!result.accepted) throw new Error(result.reason);
  await analytics.flush();
  const Key = { client_id: 'stride-services', event_timestamp: result.timestamp };
  const event = async () =>
    (await dynamodb.send(new GetCommand({ TableName: 'platform_analytics_events', Key }))).Item;
  expect(await event()).toBeDefined();
  await move(91 * DAY);
  expect(await eventually(event, (row) => row === undefined)).toBeUndefined();
  const profile = { client_id: 'stride-services', SK: 'PROFILE' };
  const { Item } = await dynamodb.send(new GetCommand({ TableName: 'clients_registry', Key: profile }));
  expect(Item).toBeDefined();
});

test('functions see the moved time, and what they sign is taken', async () => {
  await move(400 * DAY);
  const { dynamodb } = platform;
  const analytics = createAnalytics({
    client: dynamodb,
    clientId: 'stride-services',
    now: platform.clock.now,
  });
  await analytics.trackEvent({ sessionId: 'future', type: 'conversation_start' });
  await analytics.flush();
  const Key = { client_id: 'stride-services', session_id: 'future' };
  const row = await eventually(
    async () => (await dynamodb.send(new GetCommand({ TableName: 'platform_conversations', Key }))).Item,
    (item) => item !== undefined,
  );
  const ahead = Date.parse(String(row!['updated_at'])) - Date.now();
  expect(Math.round(ahead / DAY)).toBe(400);
  expect(await asked(await signedIn())).toBe(200);
});
