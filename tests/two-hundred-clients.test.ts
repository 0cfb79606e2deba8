import { QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFacts, listKey, type ClientListRow } from '../domain/clients/list-row.ts';
import type { RegistryRow } from '../domain/clients/registry-row.ts';
import { addDays } from '../domain/stats/local-day.ts';
import { period, PLATFORM } from '../domain/stats/period.ts';
import { readRange } from '../domain/stats/read.ts';
import { COUNTERS } from '../domain/stats/counters.ts';
import { statsStore } from '../domain/stats/store.ts';
import { owner, resolver } from '../resolvers/resolver.fixture.ts';
import { readModelTables } from './given/read-model-tables.ts';

const TableName = 'aggregated_stats';
/** What a page may take, read units. */
const BUDGET = 3;
const TODAY = '2026-11-26';
let store: Awaited<ReturnType<typeof readModelTables>>;
let units = 0;

beforeAll(async () => {
  store = await readModelTables();
  for (let number = 0; number < 200; number += 1) {
    await put({
      client_id: PLATFORM,
      period: listKey(aClient(number)),
      ...listFacts(aClient(number)),
      ...figures,
    });
  }
  for (let ago = 0; ago < 60; ago += 1) {
    const counters = Object.fromEntries(COUNTERS.map((name, index) => [name, 10 ** (4 + (index % 6)) + ago]));
    await put({ client_id: PLATFORM, period: period.day(addDays(TODAY, -ago)), v: 123_456, ...counters });
  }
  metered();
});
afterAll(() => store.close());

const put = (Item: object) => store.client.send(new PutCommand({ TableName, Item }));

/** A client whose every attribute of the list is there and longer than most. */
function aClient(number: number): RegistryRow {
  const id = `centrum-stomatologii-${String(number).padStart(3, '0')}`;
  return {
    client_id: id,
    SK: 'PROFILE',
    company_name: `Centrum Stomatologii „Uśmiech” ${number} sp. z o.o.`,
    domain: `${id}.com.pl`,
    status: 'provisioning',
    subscription_plan: 'enterprise',
    monthly_fee: 1249.99,
    created_at: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    deployed_at: new Date(Date.UTC(2026, 0, 2) + number * 3_600_000).toISOString(),
    time_zone: 'Europe/Warsaw',
    language: 'pl',
    contact_email: `rejestracja@${id}.com.pl`,
    contact_phone: '+48 22 555 01 02',
    company_facts: 'x'.repeat(4_000),
  };
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
  query: {
    expression: string;
    expressionNames: Record<string, string>;
    expressionValues: Record<string, AttributeValue>;
  };
  scanIndexForward: boolean;
  limit: number;
}

it('every page of fifty of two hundred clients stays within three read units', async () => {
  const { request } = await resolver('Query.clients.2-rows');
  const { query, scanIndexForward, limit } = request({ identity: owner, arguments: {} }).result as Page;
  const seen = new Set<string | undefined>();
  let from: Record<string, AttributeValue> | undefined;
  for (let page = 1; page <= 4; page += 1) {
    units = 0;
    const answer = (await store.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: query.expression,
        ExpressionAttributeNames: query.expressionNames,
        ExpressionAttributeValues: query.expressionValues,
        ScanIndexForward: scanIndexForward,
        Limit: limit,
        ExclusiveStartKey: from,
      }) as never,
    )) as { Items?: Record<string, AttributeValue>[]; LastEvaluatedKey?: Record<string, AttributeValue> };
    expect(answer.Items).toHaveLength(50);
    for (const { id } of answer.Items!) seen.add(id?.S);
    expect(units, `page ${page}`).toBeGreaterThan(0);
    expect(units, `page ${page}`).toBeLessThanOrEqual(BUDGET);
    from = answer.LastEvaluatedKey;
  }
  expect(seen.size).toBe(200);
});

it('the figures of the platform of thirty days and the thirty before stay within three read units', async () => {
  units = 0;
  const range = { from: addDays(TODAY, -29), to: TODAY };
  const { days, before } = await readRange(statsStore(store.client, TableName, PLATFORM), PLATFORM, range);
  expect([days.length, before.days.length]).toEqual([30, 30]);
  expect(units).toBeGreaterThan(0);
  expect(units).toBeLessThanOrEqual(BUDGET);
});
