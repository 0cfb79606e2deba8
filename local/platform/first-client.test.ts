import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readClient } from '../../domain/clients/store.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { FIRST_CLIENT, firstClient, seedFirstClient } from './first-client.ts';

const TABLE = 'clients_registry';
const NOW = Date.parse('2026-11-26T10:00:00Z');
let tables: Awaited<ReturnType<typeof readModelTables>>;
let deployed: string[] = [];
beforeAll(async () => (tables = await readModelTables()));
afterAll(() => tables.close());

const row = firstClient(NOW, 'eu-central-1', false);
const seed = () => seedFirstClient(tables.client, TABLE, row, async (id) => void deployed.push(id));
const registered = () => readClient(tables.client, TABLE, FIRST_CLIENT);

it('is new where there is no demo, and has been here for long where there is one', () => {
  const now = new Date(NOW).toISOString();
  expect(row).toMatchObject({ created_at: now, deployed_at: now, status: 'active' });
  expect(firstClient(NOW, 'eu-central-1', true).created_at! < now).toBe(true);
});

it('gets its stack before its row, so that a start that is cut off does it again', async () => {
  const cutOff = seedFirstClient(tables.client, TABLE, row, () => Promise.reject(new Error('Killed.')));
  await expect(cutOff).rejects.toThrow('Killed.');
  expect(await registered()).toBeUndefined();
  await seed();
  expect(await registered()).toEqual(row);
  expect(deployed).toEqual([FIRST_CLIENT]);
});

it('is left as it is afterwards, also where it has been removed', async () => {
  const gone = { client_id: FIRST_CLIENT, SK: 'PROFILE', status: 'purged' };
  await tables.client.send(new PutCommand({ TableName: TABLE, Item: gone }));
  deployed = [];
  await seed();
  expect(await registered()).toEqual(gone);
  expect(deployed).toEqual([]);
});
