import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { paginateScan, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENTS, startDynoxide } from '../../analytics/dynoxide.fixture.ts';
import { companies } from './companies.ts';
import { demoClient } from './demo-client.ts';
import { fillDemo } from './fill.ts';
import { pastConversations } from './past.ts';
import { seeded } from './seeded.ts';
import { startVisitor } from './visitor.ts';

const NOW = Date.parse('2026-11-23T14:00:00Z');
const ids = companies.map(({ profile }) => profile.client_id);
let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
let stack: Parameters<typeof fillDemo>[0];

beforeAll(async () => {
  dynoxide = await startDynoxide();
  stack = { ...dynoxide.at, tables: {} };
  await table('clients_registry', 'client_id', 'SK');
  await table('platform_chat', 'client_id', 'item');
  for (const company of companies) {
    const id = company.profile.client_id;
    await table(`${id}-conversations`, 'session_id', 'timestamp');
    await table(`${id}-appointments`, 'appointment_id', 'created_at', 'N');
    // As the platform registers its first client; the others get their tables from CloudFormation, which is not here.
    const Item = demoClient(company, NOW, stack.region);
    await dynoxide.client.send(new PutCommand({ TableName: 'clients_registry', Item }));
  }
});
afterAll(() => dynoxide.close());

async function table(name: string, key: string, sortKey: string, type: 'S' | 'N' = 'S') {
  await dynoxide.raw.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: key, AttributeType: 'S' },
        { AttributeName: sortKey, AttributeType: type },
      ],
      KeySchema: [
        { AttributeName: key, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
    }),
  );
}

async function rowsOf(TableName: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client: dynoxide.client }, { TableName }))
    rows.push(...(page.Items ?? []));
  return rows;
}
const setStatus = (client_id: string, status: string) =>
  dynoxide.client.send(
    new UpdateCommand({
      TableName: 'clients_registry',
      Key: { client_id, SK: 'PROFILE' },
      UpdateExpression: 'SET #status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status },
    }),
  );
const messageCount = async () =>
  (await Promise.all(ids.map((id) => rowsOf(`${id}-conversations`)))).reduce(
    (sum, rows) => sum + rows.length,
    0,
  );

it('fills the companies with their past, tells how far it is, and can be repeated', async () => {
  const seen: [number, number][] = [];
  const span = { now: NOW, days: 4 };
  await fillDemo(stack, (done, total) => seen.push([done, total]), span);
  const transcripts = pastConversations(NOW, 4);
  const total = transcripts.flatMap(({ messages }) => messages).length;
  expect(seen[0]).toEqual([0, total]);
  expect(seen.at(-1)).toEqual([total, total]);
  expect(await messageCount()).toBe(total);
  const events = await rowsOf(EVENTS);
  expect(events.filter((row) => row['event_type'] === 'conversation_start')).toHaveLength(transcripts.length);

  const registry = await rowsOf('clients_registry');
  expect(registry.map((row) => row['client_id']).sort()).toEqual([...ids].sort());
  for (const row of registry) {
    expect(row).toMatchObject({ status: 'active', time_zone: 'Europe/Warsaw', language: 'pl' });
    for (const name of [
      'company_name',
      'domain',
      'subscription_plan',
      'monthly_fee',
      'limits',
      'features_enabled',
      'created_at',
    ]) {
      expect(row).toHaveProperty(name);
    }
    expect(row['domain']).toMatch(/\.example$/);
  }

  const counted = (await rowsOf('platform_chat')).map(({ item, conversations }) => [item, conversations]);
  expect(counted.map(([item]) => item)).toEqual(
    ids.map(() => `month#${new Date(NOW).toISOString().slice(0, 7)}`),
  );
  // Four days within one month: all of them count.
  expect(counted.reduce((sum, [, conversations]) => sum + Number(conversations), 0)).toBe(transcripts.length);

  // What the owner has changed meanwhile stays, and who has left is not brought back.
  await setStatus('salon-aurora', 'paused');
  await setStatus('dental-usmiech', 'purged');
  const filled: string[] = [];
  await fillDemo(stack, () => {}, {
    ...span,
    registered: async ({ client_id }) => void filled.push(client_id),
  });
  expect(await messageCount()).toBe(total);
  expect(await rowsOf(EVENTS)).toHaveLength(events.length);
  expect(filled).toEqual(['stride-services', 'autoserwis-kowalski', 'salon-aurora']);
  const statuses = (await rowsOf('clients_registry')).map(({ client_id, status }) => [client_id, status]);
  expect(Object.fromEntries(statuses)).toMatchObject({
    'salon-aurora': 'paused',
    'dental-usmiech': 'purged',
  });
});

it('has a visitor who talks with who is there, books and leaves when told', async () => {
  const silent = async () =>
    (await Promise.all(['salon-aurora', 'dental-usmiech'].map((id) => rowsOf(`${id}-conversations`)))).flat()
      .length;
  const [silentBefore, before] = [await silent(), await messageCount()];
  const eventsBefore = (await rowsOf(EVENTS)).length;
  const visitor = startVisitor(stack, { random: seeded('visitor'), pace: 0.004 });
  while ((await messageCount()) < before + 40) await sleep(50);
  await visitor.stop();
  const after = await messageCount();
  const events = await rowsOf(EVENTS);
  expect(events.length - eventsBefore).toBeGreaterThanOrEqual(after - before);
  expect(events.filter((row) => row['event_type'] === 'appointment_created').length).toBeGreaterThan(0);
  await sleep(300);
  expect(await messageCount()).toBe(after);
  expect(await silent()).toBe(silentBefore);
});
