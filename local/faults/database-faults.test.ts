import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startDynamodb, type DynamodbEngine } from '../dynamodb/engine.ts';
import { createStreamSignals } from '../dynamodb/stream-signals.ts';
import { jsonError } from '../gateway/answer.ts';
import { createDynamodbService } from '../gateway/dynamodb.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { createFaultPlan } from './fault-plan.ts';

/** The unmodified client, a real database, and things that go wrong in between. */
const TableName = 'things';
const plan = createFaultPlan(() => 0.9);
let folder: string;
let engine: DynamodbEngine;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let impatient: DynamoDBClient;
let patient: DynamoDBClient;
let killed: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  engine = await startDynamodb({ file: null, cacheFolder: folder, log: () => {} });
  const { handle, close } = createDynamodbService({
    endpoint: engine.endpoint,
    place: { region: 'eu-central-1', accountId: '000000000000' },
    signals: createStreamSignals(),
    partitionKeyOf: () => 'id',
    faults: { plan, kill: async (name) => void killed.push(name) },
  });
  const scope = { scope: 'dynamodb', target: 'DynamoDB_20120810', refuse: jsonError, handle };
  gateway = await startGateway({ signed: [scope] });
  const closeGateway = gateway.close;
  gateway.close = async () => {
    close();
    await closeGateway();
  };
  impatient = new DynamoDBClient(gateway.settings());
  patient = new DynamoDBClient({ ...gateway.settings(), maxAttempts: 3 });
  await impatient.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
});
afterAll(async () => {
  await gateway.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  plan.set([]);
  killed = [];
});

const item = (id: string) => ({ id: { S: id } });
const put = (id: string) => new PutItemCommand({ TableName, Item: item(id) });
const isThere = async (id: string) => {
  plan.set([]);
  return (await impatient.send(new GetItemCommand({ TableName, Key: item(id) }))).Item !== undefined;
};

it('a throttled request did nothing, and succeeds when it is repeated', async () => {
  plan.set([{ fault: 'throttle', at: [1], operation: 'PutItem', table: TableName }]);
  await expect(impatient.send(put('a'))).rejects.toMatchObject({
    name: 'ProvisionedThroughputExceededException',
  });
  expect(await isThere('a')).toBe(false);
  plan.set([{ fault: 'throttle', at: [1] }]);
  expect((await patient.send(put('a'))).$metadata.attempts).toBe(2);
});

it('half a batch of writes comes back, and was not written', async () => {
  plan.set([{ fault: 'unprocessed', at: [1] }]);
  const requests = ['b1', 'b2', 'b3'].map((id) => ({ PutRequest: { Item: item(id) } }));
  const answer = await impatient.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  expect(answer.UnprocessedItems).toEqual({ [TableName]: [requests[2]] });
  expect([await isThere('b2'), await isThere('b3')]).toEqual([true, false]);
});

it('half a batch of reads comes back, with what was asked of it', async () => {
  await impatient.send(put('c1'));
  plan.set([{ fault: 'unprocessed', at: [1] }]);
  const Keys = ['c1', 'c2'].map(item);
  const asked = { Keys, ConsistentRead: true };
  const answer = await impatient.send(new BatchGetItemCommand({ RequestItems: { [TableName]: asked } }));
  expect(answer.Responses).toEqual({ [TableName]: [item('c1')] });
  expect(answer.UnprocessedKeys).toEqual({ [TableName]: { Keys: [Keys[1]], ConsistentRead: true } });
});

it('a transaction is refused for another one, and wrote nothing', async () => {
  plan.set([{ fault: 'conflict', chance: 1 }]);
  const TransactItems = ['d1', 'd2'].map((id) => ({ Put: { TableName, Item: item(id) } }));
  await expect(impatient.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [
      { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' },
      { Code: 'None' },
    ],
  });
  await expect(impatient.send(put('d1'))).rejects.toMatchObject({ name: 'TransactionConflictException' });
  expect(await isThere('d1')).toBe(false);
});

it('an answer is lost: the write is there, its writer hears of a broken connection', async () => {
  plan.set([{ fault: 'lost-answer', at: [1] }]);
  await expect(impatient.send(put('e'))).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await isThere('e')).toBe(true);
  plan.set([{ fault: 'lost-answer', at: [1] }]);
  expect((await patient.send(put('e'))).$metadata.attempts).toBe(2);
});

it.each([
  ['kill-before-write', false],
  ['kill-after-write', true],
] as const)('%s ends the writer; written: %s', async (fault, written) => {
  const credentials = gateway.credentialsOf({ Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' });
  const writer = new DynamoDBClient(gateway.settings(credentials));
  plan.set([{ fault, at: [2], by: 'test' }]);
  await writer.send(put(`${fault}-1`));
  await expect(writer.send(put(`${fault}-2`))).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(killed).toContain('test');
  expect(await isThere(`${fault}-2`)).toBe(written);
});
