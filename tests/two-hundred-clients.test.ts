import { BatchGetItemCommand, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptKey, listFacts, listKey, type ClientListRow } from '../domain/clients/list-row.ts';
import { newClient } from '../domain/clients/new-client.ts';
import type { RegistryRow } from '../domain/clients/registry-row.ts';
import { addDays } from '../domain/stats/local-day.ts';
import { period, PLATFORM } from '../domain/stats/period.ts';
import { readRange } from '../domain/stats/read.ts';
import { COUNTERS } from '../domain/stats/counters.ts';
import { statsStore } from '../domain/stats/store.ts';
import { owner, resolver } from '../resolvers/resolver.fixture.ts';
import { readModelTables } from './given/read-model-tables.ts';

const TableName = 'aggregated_stats';
const REGISTRY = 'clients_registry';
/** What a page may take, read units. */
const BUDGET = 3;
const TODAY = '2026-11-26';
let store: Awaited<ReturnType<typeof readModelTables>>;
let units = 0;

beforeAll(async () => {
  store = await readModelTables();
  for (let number = 0; number < 200; number += 1) {
    const row = aClient(number);
    const facts = listFacts(row);
    await put({ client_id: PLATFORM, period: listKey(row), ...facts, ...figures });
    const kept = keptKey(facts);
    if (kept)
      await put({ client_id: PLATFORM, period: kept, id: facts.id, name: facts.name, kept: facts.kept });
    await put(row, REGISTRY);
  }
  for (let ago = 0; ago < 60; ago += 1) {
    const counters = Object.fromEntries(COUNTERS.map((name, index) => [name, 10 ** (4 + (index % 6)) + ago]));
    await put({ client_id: PLATFORM, period: period.day(addDays(TODAY, -ago)), v: 123_456, ...counters });
  }
  metered();
});
afterAll(() => store.close());

const put = (Item: object, table = TableName) =>
  store.client.send(new PutCommand({ TableName: table, Item }));

/** A client whose every attribute of the list is there and longer than most. The oldest page of them has left. */
function aClient(number: number): RegistryRow {
  const id = `centrum-stomatologii-${String(number).padStart(3, '0')}`;
  const form = {
    clientId: id,
    companyName: `Centrum Stomatologii „Uśmiech” ${number} sp. z o.o.`,
    domain: `${id}.com.pl`,
    contactEmail: `rejestracja@${id}.com.pl`,
    contactPhone: '+48 22 555 01 02',
    subscriptionPlan: 'ENTERPRISE',
    monthlyFee: '1249.99',
    companyFacts: 'Parking dla pacjentów od ul. Polnej. '.repeat(10),
  } as const;
  const hour = (year: number) => new Date(Date.UTC(year, 0, 1) + number * 3_600_000).toISOString();
  const made = newClient(form, { now: hour(2026), account: '123456789012', region: 'eu-central-1' });
  const row = { ...made, deployed_at: hour(2026) };
  return number < 50
    ? { ...row, status: 'cancelled', data_kept_until: hour(2025) }
    : { ...row, status: 'provisioning' };
}

const figures: Partial<ClientListRow> = {
  last_activity: '2026-11-26T09:59:59.123456Z',
  day30: TODAY,
  n30: 12_345,
  av30: 1_234,
  co30: 123_456_789,
};

/** Asks for the capacity of every query from now on. */
function metered(): void {
  store.client.middlewareStack.add(
    ((
        next: (call: {
          input: object;
        }) => Promise<{ output: { ConsumedCapacity?: { CapacityUnits?: number } } }>,
      ) =>
      async (call: { input: object }) => {
        const answer = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
        units += answer.output.ConsumedCapacity?.CapacityUnits ?? 0;
        return answer;
      }) as never,
    { step: 'initialize' },
  );
}

interface Page {
  index?: string;
  query: {
    expression: string;
    expressionNames: Record<string, string>;
    expressionValues: Record<string, AttributeValue>;
  };
  scanIndexForward?: boolean;
  limit: number;
}
type Row = Record<string, AttributeValue>;

/** What a resolver asks of its table, asked of the engine. */
async function read({ index, query, scanIndexForward, limit }: Page, table = TableName, from?: Row) {
  units = 0;
  const command = new QueryCommand({
    TableName: table,
    IndexName: index,
    KeyConditionExpression: query.expression,
    ExpressionAttributeNames: query.expressionNames,
    ExpressionAttributeValues: query.expressionValues,
    ScanIndexForward: scanIndexForward,
    Limit: limit,
    ExclusiveStartKey: from,
  });
  return (await store.client.send(command as never)) as { Items: Row[]; LastEvaluatedKey?: Row };
}

it('every page of fifty of two hundred clients stays within three read units', async () => {
  const { request } = await resolver('Query.clients.2-rows');
  const asked = request({ identity: owner, arguments: {} }).result as Page;
  const seen = new Set<string | undefined>();
  let from: Row | undefined;
  for (let page = 1; page <= 4; page += 1) {
    const answer = await read(asked, TableName, from);
    expect(answer.Items).toHaveLength(50);
    for (const { id } of answer.Items) seen.add(id?.S);
    expect(units, `page ${page}`).toBeGreaterThan(0);
    expect(units, `page ${page}`).toBeLessThanOrEqual(BUDGET);
    from = answer.LastEvaluatedKey;
  }
  expect(seen.size).toBe(200);
});

it('the platform page, figures of thirty days and the thirty before and all, stays within three read units', async () => {
  units = 0;
  const range = { from: addDays(TODAY, -29), to: TODAY };
  const { days, before } = await readRange(statsStore(store.client, TableName, PLATFORM), PLATFORM, range);
  expect([days.length, before.days.length]).toEqual([30, 30]);
  let page = units;
  expect(page).toBeGreaterThan(0);

  const newest = await resolver('Query.clients.2-rows');
  const asked = newest.request({ identity: owner, arguments: { limit: 8 } }).result as Page;
  expect((await read(asked)).Items).toHaveLength(8);
  page += units;

  const overdue = await resolver('Query.overdueClients');
  expect((await read(overdue.request({ identity: owner }).result as Page)).Items).toHaveLength(20);
  page += units;
  expect(page).toBeLessThanOrEqual(BUDGET);
});

it('a page of fifty of one state costs whole rows of the registry, and half a unit a client for figures', async () => {
  const index = await resolver('Query.clients.1-of-status');
  const rows = await resolver('Query.clients.2-rows');
  const call = { identity: owner, arguments: { status: 'PROVISIONING' } };
  const { Items } = await read(index.request(call).result as Page, REGISTRY);
  const ofRegistry = units;
  expect(Items).toHaveLength(50);
  const { stash } = index.response({ ...call, result: { items: Items.map((item) => unmarshall(item)) } });
  const info = { parentTypeName: 'Query', fieldName: 'clients', selectionSetGraphQL: '{ items { recent } }' };
  const { tables } = rows.request({ ...call, stash, info }).result as {
    tables: { [TableName]: { keys: Row[] } };
  };
  const command = new BatchGetItemCommand({
    RequestItems: { [TableName]: { Keys: tables[TableName].keys } },
    ReturnConsumedCapacity: 'TOTAL',
  });
  const { ConsumedCapacity } = (await store.client.send(command as never)) as {
    ConsumedCapacity: { CapacityUnits: number }[];
  };
  console.log(`Of the index ${ofRegistry} read units, figures ${ConsumedCapacity[0]!.CapacityUnits}.`);
  expect(ofRegistry).toBeLessThanOrEqual(10);
  expect(ConsumedCapacity[0]!.CapacityUnits).toBeLessThanOrEqual(25);
});
