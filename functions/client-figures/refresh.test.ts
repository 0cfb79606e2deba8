import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  deleteListRow,
  listedClients,
  refreshFigures,
  updateFigures,
  updateListRow,
} from '../../domain/clients/list-store.ts';
import { recentFigures } from '../../domain/clients/recent-figures-store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { refreshStale } from './refresh.ts';

const tables = { stats: 'aggregated_stats', conversations: 'platform_conversations' };
/** The evening of 25 November in Warsaw. */
const EVENING = new Date('2026-11-25T22:00:00Z');
let store: Awaited<ReturnType<typeof readModelTables>>;
let clients = 0;
let clientId: string;
let period: string;

beforeAll(async () => void (store = await readModelTables()));
afterAll(() => store.close());
/** A client that had five conversations on the oldest of its last 30 days, and none since. */
beforeEach(async () => {
  clientId = `silent-${(clients += 1)}`;
  period = `C#2026#${clientId}`;
  await store.client.send(
    new UpdateCommand({
      TableName: tables.stats,
      Key: { client_id: clientId, period: 'D#2026-10-27' },
      UpdateExpression: 'ADD c :five, v :one',
      ExpressionAttributeValues: { ':five': 5, ':one': 1 },
    }),
  );
  const figures = await recentFigures(store.client, tables, { id: clientId }, EVENING);
  await updateListRow(store.client, tables.stats, period, { id: clientId, name: 'Salon', ...figures });
});

const row = async () => {
  const Key = { client_id: PLATFORM, period };
  return (await store.client.send(new GetCommand({ TableName: tables.stats, Key }))).Item;
};

it('leaves the figures alone until midnight of the client, and brings them to its new day after it', async () => {
  expect(await row()).toMatchObject({ day30: '2026-11-25', n30: 5 });
  await refreshStale(store.client, tables, new Date('2026-11-25T22:59:00Z'));
  expect(await row()).toMatchObject({ day30: '2026-11-25', n30: 5 });
  await refreshStale(store.client, tables, new Date('2026-11-25T23:05:00Z'));
  expect(await row()).toMatchObject({ day30: '2026-11-26', n30: 0, name: 'Salon' });
});

it('counts the day by the zone of the client', async () => {
  await updateListRow(store.client, tables.stats, period, { tz: 'America/New_York' });
  await refreshStale(store.client, tables, new Date('2026-11-26T04:30:00Z'));
  expect(await row()).toMatchObject({ day30: '2026-11-25', n30: 5 });
  await refreshStale(store.client, tables, new Date('2026-11-26T05:05:00Z'));
  expect(await row()).toMatchObject({ day30: '2026-11-26', n30: 0 });
});

it('finds nothing to do when it comes twice', async () => {
  const morning = new Date('2026-11-26T06:00:00Z');
  await refreshStale(store.client, tables, morning);
  expect(await refreshStale(store.client, tables, morning)).toBe(0);
});

it('does not put older figures over those that an event has just brought', async () => {
  const morning = new Date('2026-11-26T06:00:00Z');
  const older = await recentFigures(store.client, tables, { id: clientId }, morning);
  await updateListRow(store.client, tables.stats, period, { ...older, n30: 1 });
  await refreshFigures(store.client, tables.stats, period, older);
  expect(await row()).toMatchObject({ n30: 1 });
});

it('brings no client back that was taken off the list meanwhile', async () => {
  const figures = await recentFigures(store.client, tables, { id: 'gone' }, EVENING);
  await refreshFigures(store.client, tables.stats, 'C#2026#gone', figures);
  expect((await listedClients(store.client, tables.stats)).map(({ id }) => id)).not.toContain('gone');
});

it('makes no row of a client that has left the list meanwhile', async () => {
  const figures = await recentFigures(store.client, tables, { id: clientId }, EVENING);
  await deleteListRow(store.client, tables.stats, period);
  await updateFigures(store.client, tables.stats, period, figures);
  expect(await row()).toBeUndefined();
});
