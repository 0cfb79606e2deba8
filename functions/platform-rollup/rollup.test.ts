import { marshall } from '@aws-sdk/util-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listKey } from '../../domain/clients/list-row.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { keepTotals } from '../../domain/clients/totals-store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { listClient } from './list-client.ts';
import { sumUp } from './sum-up.ts';

const tables = {
  stats: 'aggregated_stats',
  conversations: 'platform_conversations',
  registry: 'clients_registry',
};
const NOW = new Date('2026-11-26T10:00:00Z');
let store: Awaited<ReturnType<typeof readModelTables>>;
let writes: string[] = [];
let clients = 0;
let profile: RegistryRow;

beforeAll(async () => {
  store = await readModelTables();
  const noted =
    (next: (call: never) => Promise<unknown>, { commandName = '' }) =>
    (call: never) => {
      if (/Put|Update|Delete/.test(commandName)) writes.push(commandName);
      return next(call);
    };
  store.client.middlewareStack.add(noted as never, { step: 'initialize' });
});
afterAll(() => store.close());
beforeEach(async () => {
  const client_id = `rollup-${(clients += 1)}`;
  profile = {
    client_id,
    SK: 'PROFILE',
    status: 'active',
    created_at: '2026-01-01T00:00:00.000Z',
    version: 4,
  };
  await store.client.send(new PutCommand({ TableName: tables.registry, Item: profile }));
  await listed(null, profile);
  writes = [];
});

const record = (key: object, images: { OldImage?: object; NewImage?: object } = {}) =>
  ({ dynamodb: { Keys: marshall(key), ...images } }) as DynamoDBRecord;

/** The registry's stream tells of a change of the client's row. */
const listed = (before: RegistryRow | null, after: RegistryRow) => {
  const image = (row: RegistryRow) => marshall(row, { removeUndefinedValues: true });
  const key = { client_id: after.client_id, SK: 'PROFILE' };
  const images = { NewImage: image(after), ...(before ? { OldImage: image(before) } : {}) };
  return listClient(store.client, tables, record(key, images), NOW);
};

/** Conversations are counted into a month, and the stream of the figures tells of it. */
const counted = async (month: string, conversations: number) => {
  const Key = { client_id: profile.client_id, period: `M#${month}` };
  await store.client.send(
    new UpdateCommand({
      TableName: tables.stats,
      Key,
      UpdateExpression: 'ADD c :count, v :one',
      ExpressionAttributeValues: { ':count': conversations, ':one': 1 },
    }),
  );
  return told(Key);
};
const told = (key: object) => sumUp(store.client, tables, [record(key)], NOW);

const talked = (at: string) =>
  store.client.send(
    new PutCommand({
      TableName: tables.conversations,
      Item: {
        client_id: profile.client_id,
        session_id: 's',
        started_key: '2026-11-26#s',
        last_activity_at: at,
      },
    }),
  );

const registered = async () => {
  const Key = { client_id: profile.client_id, SK: 'PROFILE' };
  return (await store.client.send(new GetCommand({ TableName: tables.registry, Key }))).Item as RegistryRow;
};

it("keeps the total of all months in the registry, and leaves the row's other attributes alone", async () => {
  await counted('2026-10', 5);
  await counted('2026-11', 2);
  expect(await registered()).toEqual({ ...profile, total_conversations: 7, totals_version: 2 });
});

it('lets a total go down where conversations turn out to be one', async () => {
  await counted('2026-11', 2);
  await counted('2026-11', -1);
  expect(await registered()).toMatchObject({ total_conversations: 1 });
});

it('does not put an older sum over a newer one', async () => {
  await counted('2026-11', 2);
  const newer = { total_conversations: 9, totals_version: 8 };
  await store.client.send(new PutCommand({ TableName: tables.registry, Item: { ...profile, ...newer } }));
  await told({ client_id: profile.client_id, period: 'M#2026-11' });
  expect(await registered()).toMatchObject(newer);
  await keepTotals(store.client, tables, profile.client_id, undefined, { force: true });
  expect(await registered()).toMatchObject({ total_conversations: 2, totals_version: 1 });
});

it('writes the last sign of life once a minute at most', async () => {
  const after = async (at: string) => {
    await talked(at);
    await counted('2026-11', 1);
    return (await registered()).last_activity;
  };
  expect(await after('2026-11-26T09:00:00.000000Z')).toBe('2026-11-26T09:00:00.000000Z');
  expect(await after('2026-11-26T09:00:59.999000Z')).toBe('2026-11-26T09:00:00.000000Z');
  expect(await after('2026-11-26T09:01:00.000000Z')).toBe('2026-11-26T09:01:00.000000Z');
  expect(await after('2026-11-26T08:00:00.000000Z')).toBe('2026-11-26T09:01:00.000000Z');
});

it('comes to rest: what it writes leads to no further writing', async () => {
  await talked('2026-11-26T09:00:00.000000Z');
  await counted('2026-11', 1);
  const after = await registered();
  writes = [];
  await listed(profile, after);
  await told({ client_id: PLATFORM, period: listKey(profile) });
  await told({ client_id: PLATFORM, period: 'M#2026-11' });
  expect(writes).toEqual([]);
});

it('writes nothing into the registry when a batch comes twice', async () => {
  await counted('2026-11', 1);
  const once = await registered();
  await told({ client_id: profile.client_id, period: 'M#2026-11' });
  expect(await registered()).toEqual(once);
});

it('tells nothing of a client that has left the registry, or whose data is gone', async () => {
  const gone = { ...profile, status: 'purged' };
  await store.client.send(new PutCommand({ TableName: tables.registry, Item: gone }));
  await counted('2026-11', 1);
  expect(await registered()).toEqual(gone);
});

it('lists what lists show as soon as it changes', async () => {
  await listed(profile, { ...profile, company_name: 'Salon "Bella"' });
  const Key = { client_id: PLATFORM, period: listKey(profile) };
  const { Item } = await store.client.send(new GetCommand({ TableName: tables.stats, Key }));
  expect(Item).toMatchObject({ id: profile.client_id, name: 'Salon "Bella"', status: 'active' });
});

it('completes a row that was written by hand, so that the index by status holds it', async () => {
  const byHand: RegistryRow = { client_id: profile.client_id, SK: 'PROFILE', company_name: 'Stride' };
  await store.client.send(new PutCommand({ TableName: tables.registry, Item: byHand }));
  await listed(null, byHand);
  const complete = { ...byHand, status: 'active', created_at: '1970-01-01T00:00:00.000Z' };
  expect(await registered()).toEqual(complete);
  writes = [];
  await listed(complete, complete);
  expect(writes).toEqual([]);
});

it('knows which of those that left have been kept for their time, until they come back or are removed', async () => {
  const kept = async () => {
    const query = {
      TableName: tables.stats,
      KeyConditionExpression: 'client_id = :platform AND begins_with(period, :kept)',
      ExpressionAttributeValues: { ':platform': PLATFORM, ':kept': 'K#' },
    };
    return (await store.client.send(new QueryCommand(query))).Items;
  };
  const left = { ...profile, status: 'cancelled', data_kept_until: '2027-02-24T10:00:00.123Z' };
  await listed(profile, left);
  const row = { id: profile.client_id, kept: '2027-02-24T10:00:00' };
  const key = { client_id: PLATFORM, period: `K#2027-02-24T10:00:00#${profile.client_id}` };
  expect(await kept()).toEqual([{ ...key, ...row }]);
  const renamed = { ...left, company_name: 'Salon "Bella"' };
  await listed(left, renamed);
  await listed(left, renamed);
  expect(await kept()).toEqual([{ ...key, ...row, name: 'Salon "Bella"' }]);
  const longer = { ...renamed, data_kept_until: '2027-03-01T10:00:00.000Z' };
  await listed(renamed, longer);
  expect((await kept())!.map(({ kept }) => kept as string)).toEqual(['2027-03-01T10:00:00']);
  await listed(longer, profile);
  expect(await kept()).toEqual([]);
  await listed(profile, left);
  await listed(left, { ...left, status: 'purged' });
  expect(await kept()).toEqual([]);
});
