import { QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { beginOperation } from '../provisioning/begin.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { changeClient, registerClient } from './change-store.ts';
import { ClientRefusal } from './refusal.ts';
import type { RegistryRow } from './registry-row.ts';
import { readClient } from './store.ts';

const tables = { registry: 'clients_registry', audit: 'platform_audit' };
const NOW = '2026-11-26T10:00:00.000Z';
const actor = { id: 'owner', email: 'owner@stride.example' };
let store: Awaited<ReturnType<typeof readModelTables>>;
let clients = 0;
let row: RegistryRow;

beforeAll(async () => void (store = await readModelTables({ platform_audit: ['client_id', 'at_id'] })));
afterAll(() => store.close());
beforeEach(() => void (row = aRow()));

function aRow(more: Partial<RegistryRow> = {}): RegistryRow {
  const id = `client-${(clients += 1)}`;
  const attributes = { domain: `${id}.example`, status: 'active', version: 1, created_at: NOW };
  return { client_id: id, SK: 'PROFILE', ...attributes, ...more };
}

const entryOf = (clientId: string, action: AuditEntry['action']): AuditEntry => ({
  clientId,
  at: NOW,
  id: `entry-${(clients += 1)}`,
  actor,
  action,
});
const register = (profile: RegistryRow) => {
  const { client_id: clientId } = profile;
  const order = beginOperation(tables.registry, {
    clientId,
    kind: 'CREATE',
    actor,
    now: NOW,
    id: `${clientId}-work`,
  });
  return registerClient(store.client, tables, {
    row: profile,
    order,
    entry: { ...entryOf(clientId, 'client_created'), after: { ...profile } },
  });
};
const change = (was: RegistryRow, changes: Partial<RegistryRow>) =>
  changeClient(store.client, tables, {
    was,
    is: { ...was, ...changes },
    entry: entryOf(was.client_id, 'client_updated'),
  });

const all = async (TableName: string) =>
  (await store.client.send(new ScanCommand({ TableName }))).Items ?? [];
const everything = async () => [await all('clients_registry'), await all('platform_audit')];
const told = async (clientId: string) => {
  const query = { KeyConditionExpression: 'client_id = :id', ExpressionAttributeValues: { ':id': clientId } };
  return (await store.client.send(new QueryCommand({ TableName: 'platform_audit', ...query }))).Items ?? [];
};
const refusalOf = (change: Promise<unknown>) =>
  change.then(
    () => 'nothing was refused',
    (error: Error) => (error instanceof ClientRefusal ? `${error.type} ${error.field}` : error),
  );

describe('a new client', () => {
  test('is its row, its domain, the order to make it and the entry that tells of it', async () => {
    await register(row);
    const { client_id: id } = row;
    const rows = (await all('clients_registry')).filter(
      (item) => item['client_id'] === id || item['held_by'] === id,
    );
    expect(rows.map(({ SK }) => String(SK)).sort()).toEqual([`DOMAIN#${id}.example`, 'OPERATION', 'PROFILE']);
    expect(await told(id)).toMatchObject([{ action: 'client_created', actor_email: actor.email }]);
  });

  test('with an id or a domain that is taken leaves nothing behind', async () => {
    await register(row);
    const before = await everything();
    expect(await refusalOf(register({ ...row, domain: 'other.example' }))).toBe('BadInput clientId');
    expect(await refusalOf(register(aRow({ domain: row.domain! })))).toBe('BadInput domain');
    expect(await everything()).toEqual(before);
  });

  test('is made once when two make it at once', async () => {
    const answers = await Promise.all([row, row, row, row].map((same) => refusalOf(register({ ...same }))));
    expect(answers.filter((answer) => answer === 'nothing was refused')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'BadInput clientId')).toHaveLength(3);
    expect(await told(row.client_id)).toHaveLength(1);
  });

  test('has its domain to itself when two take it at once', async () => {
    const domain = `${row.client_id}-wanted.example`;
    const answers = await Promise.all([row, aRow()].map((one) => refusalOf(register({ ...one, domain }))));
    expect(answers.sort()).toEqual(['BadInput domain', 'nothing was refused']);
  });

  test('is made once when the network repeats the request', async () => {
    let sent = 0;
    const twice = (next: (call: unknown) => Promise<unknown>) => async (call: unknown) => {
      sent += 2;
      await next(call);
      return next(call);
    };
    store.client.middlewareStack.add(twice as never, { step: 'finalizeRequest', name: 'twice' });
    const answer = await refusalOf(register(row));
    store.client.middlewareStack.remove('twice');
    expect([answer, sent]).toEqual(['nothing was refused', 2]);
    expect(await told(row.client_id)).toHaveLength(1);
  });
});

describe('a request that names itself', () => {
  const named = (request_id: string | undefined, more: Partial<RegistryRow> = {}) =>
    register({ ...row, ...(request_id ? { request_id } : {}), ...more });

  test('is answered with the client that it made, however often it is sent, and begins nothing anew', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => named('once')));
    const before = await everything();
    answers.push(await named('once', { created_at: '2026-11-26T10:05:00.000Z' }));
    expect(answers).toEqual(Array(5).fill({ ...row, request_id: 'once' }));
    expect(await everything()).toEqual(before);
    expect(await told(row.client_id)).toHaveLength(1);
  });

  test('is answered with what has become of the client', async () => {
    const paused = await change(await named('once'), { status: 'paused' });
    expect(await named('once')).toEqual(paused);
  });

  test('gets nothing of a client that another request has made, or one without a name', async () => {
    await named('first');
    const before = await everything();
    for (const other of ['second', undefined])
      expect(await refusalOf(named(other))).toBe('BadInput clientId');
    expect(await everything()).toEqual(before);
    row = aRow();
    await named(undefined);
    for (const other of ['second', undefined])
      expect(await refusalOf(named(other))).toBe('BadInput clientId');
  });
});

describe('a change', () => {
  beforeEach(() => register(row));

  test('writes what differs, and tells of nothing else', async () => {
    expect(await change(row, { company_name: 'Salon "Bella"', status: 'paused' })).toMatchObject({
      version: 2,
    });
    expect(await readClient(store.client, tables.registry, row.client_id)).toEqual({
      ...row,
      company_name: 'Salon "Bella"',
      status: 'paused',
      version: 2,
    });
    expect((await told(row.client_id)).at(-1)).toMatchObject({
      action: 'client_updated',
      before: { status: 'active' },
      after: { status: 'paused', company_name: 'Salon "Bella"' },
    });
  });

  test('takes attributes away', async () => {
    const changed = await change(row, { company_facts: 'Parking.' });
    await change(changed, { company_facts: undefined });
    expect(await readClient(store.client, tables.registry, row.client_id)).toEqual({ ...row, version: 3 });
  });

  test('that changes nothing writes nothing', async () => {
    const before = await everything();
    expect(await change(row, { status: 'active' })).toEqual(row);
    expect(await everything()).toEqual(before);
  });

  test('on what somebody has changed meanwhile is refused, and tells of nothing', async () => {
    await change(row, { company_name: 'First' });
    const before = await everything();
    expect(await refusalOf(change(row, { company_name: 'Second' }))).toBe('Conflict undefined');
    expect(await everything()).toEqual(before);
  });

  test('at once with another is one of the two', async () => {
    const names = ['First', 'Second', 'Third'];
    const answers = await Promise.all(names.map((company_name) => refusalOf(change(row, { company_name }))));
    expect(answers.filter((answer) => answer === 'nothing was refused')).toHaveLength(1);
    expect(await told(row.client_id)).toHaveLength(2);
  });

  test('of the domain gives the old one back and keeps others from the new one', async () => {
    const moved = await change(row, { domain: `${row.client_id}-new.example` });
    expect(await refusalOf(register(aRow({ domain: moved.domain! })))).toBe('BadInput domain');
    expect(await refusalOf(register(aRow({ domain: row.domain! })))).toBe('nothing was refused');
  });

  test('to a domain that another has is refused', async () => {
    const other = aRow();
    await register(other);
    expect(await refusalOf(change(row, { domain: other.domain! }))).toBe('BadInput domain');
    expect(await readClient(store.client, tables.registry, row.client_id)).toEqual(row);
  });

  test('is refused as soon as the removal of the client has begun', async () => {
    const finished = { ...beginOperation(tables.registry, purge()).Put!, ConditionExpression: undefined };
    const { ExpressionAttributeNames: _, ExpressionAttributeValues: __, ...put } = finished;
    await store.client.send(new TransactWriteCommand({ TransactItems: [{ Put: put }] }));
    expect(await refusalOf(change(row, { company_name: 'Back' }))).toBe('Conflict undefined');
  });

  const purge = () => ({ clientId: row.client_id, kind: 'PURGE' as const, actor, now: NOW, id: 'purge' });
});
