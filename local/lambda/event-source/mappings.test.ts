import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startDynamodb, type DynamodbEngine } from '../../dynamodb/engine.ts';
import { createStreamSignals, type StreamSignals } from '../../dynamodb/stream-signals.ts';
import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import { fromEngine } from '../../dynamodb/table-arn.ts';
import type { InvokeResult } from '../function-worker.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { MappingDefinition } from './mapping.ts';
import { createMappings, type Mappings } from './mappings.ts';

const DEAD_LETTERS = 'arn:aws:sqs:eu-central-1:111122223333:dead';
const place = { region: 'eu-central-1', accountId: '111122223333' };
let folder: string;
let engine: DynamodbEngine;
let client: DynamoDBClient;
let signals: StreamSignals;
let dead: { to: string; message: object }[];
let opened: Mappings[];
let table = 0;
let clock = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mappings-'));
  engine = await startDynamodb({ file: null, cacheFolder: folder, log: () => {} });
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'x',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  opened = [];
  clock = 0;
  signals = createStreamSignals();
  dead = [];
});
afterEach(() => Promise.all(opened.map((mappings) => mappings.close())));

const put = async (name: string, ...ids: string[]) => {
  for (const id of ids) await client.send(new PutItemCommand({ TableName: name, Item: { id: { S: id } } }));
  signals.signal(name);
};
const newTable = async () => {
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName: `table${++table}`,
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  return {
    name: TableDescription!.TableName!,
    streamArn: fromEngine(place, TableDescription!.LatestStreamArn!),
  };
};
const deliver = async (
  streamArn: string,
  invoke: (records: StreamRecord[]) => InvokeResult,
  change: Partial<MappingDefinition> = {},
) => {
  const mappings = createMappings({
    endpoint: engine.endpoint,
    place,
    signals,
    checkpoints: createCheckpoints(join(folder, 'checkpoints')),
    sendDeadLetter: (_, to, message) => void dead.push({ to, message }),
    invoke: async (_, payload) => invoke((payload as { Records: StreamRecord[] }).Records),
    require: () => {},
    partitionKeyOf: () => 'id',
    clock: { now: () => Date.now() + clock, ahead: () => 0 },
    log: () => {},
  });
  opened.push(mappings);
  await mappings.define({
    id: streamArn.replace(/\W/g, '_'),
    functionName: 'projector',
    functionArn: 'arn:projector',
    streamArn,
    startingPosition: 'TRIM_HORIZON',
    batchSize: 10,
    lanes: 1,
    windowSeconds: 0,
    bisect: false,
    maximumRetries: -1,
    maximumAgeSeconds: -1,
    reportsItems: true,
    filters: [],
    destinationArn: DEAD_LETTERS,
    enabled: true,
    ...change,
  });
  mappings.start();
  return mappings;
};
const idOf = (record: StreamRecord) => (record.dynamodb.Keys['id'] as { S: string }).S;

it('delivers what is written, in order, as AWS words it', async () => {
  const { name, streamArn } = await newTable();
  const seen: StreamRecord[] = [];
  await deliver(streamArn, (records) => {
    seen.push(...records);
    return { payload: { batchItemFailures: [] } };
  });
  await put(name, 'a', 'b', 'c');
  await expect.poll(() => seen.map(idOf)).toEqual(['a', 'b', 'c']);
  expect(seen[0]).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventSourceARN: streamArn,
    eventID: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    dynamodb: {
      NewImage: { id: { S: 'a' } },
      ApproximateCreationDateTime: expect.any(Number) as number,
      StreamViewType: 'NEW_IMAGE',
    },
  });
  await put(name, 'd');
  await expect.poll(() => seen.map(idOf)).toEqual(['a', 'b', 'c', 'd']);
});

it('goes on at the first failed record', async () => {
  const { name, streamArn } = await newTable();
  const batches: string[][] = [];
  let failing = true;
  await put(name, 'a', 'b', 'c');
  await deliver(streamArn, (records) => {
    batches.push(records.map(idOf));
    const failed = failing ? records.find((record) => idOf(record) === 'b') : undefined;
    failing = false;
    return {
      payload: { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb.SequenceNumber }] : [] },
    };
  });
  await expect
    .poll(() => batches)
    .toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
});

it('bisects down to the poisonous record, gives it up to the queue and delivers the rest', async () => {
  const { name, streamArn } = await newTable();
  const done: string[] = [];
  await put(name, 'a', 'b', 'poison', 'd', 'e');
  await deliver(
    streamArn,
    (records) => {
      if (records.some((record) => idOf(record) === 'poison'))
        return { errorType: 'Error', errorMessage: 'no' };
      done.push(...records.map(idOf));
      return { payload: null };
    },
    { bisect: true, maximumRetries: 1 },
  );
  await expect.poll(() => done).toEqual(['a', 'b', 'd', 'e']);
  expect(dead).toMatchObject([
    {
      to: DEAD_LETTERS,
      message: {
        requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
        DDBStreamBatchInfo: { batchSize: 1, streamArn },
      },
    },
  ]);
});

it('starts again after the last batch that succeeded, losing nothing', async () => {
  const { name, streamArn } = await newTable();
  await put(name, 'a');
  const first: string[] = [];
  const before = await deliver(streamArn, (records) => {
    first.push(...records.map(idOf));
    return { payload: null };
  });
  await expect.poll(() => first).toEqual(['a']);
  await before.close();
  await put(name, 'b');
  const failed: string[] = [];
  const failing = await deliver(streamArn, (records) => {
    failed.push(...records.map(idOf));
    return { errorType: 'Error', errorMessage: 'killed' };
  });
  await expect.poll(() => failed.length).toBeGreaterThan(0);
  await failing.close();
  const second: string[] = [];
  await deliver(streamArn, (records) => {
    second.push(...records.map(idOf));
    return { payload: null };
  });
  await expect.poll(() => second).toEqual(['b']);
});

it('passes over what was there before when it starts at LATEST, and what the filters keep out', async () => {
  const { name, streamArn } = await newTable();
  await put(name, 'old');
  const seen: string[] = [];
  await deliver(
    streamArn,
    (records) => {
      seen.push(...records.map(idOf));
      return { payload: null };
    },
    { startingPosition: 'LATEST', filters: ['{"dynamodb":{"Keys":{"id":{"S":[{"prefix":"new"}]}}}}'] },
  );
  // It has found the end of the stream once it brings what comes behind.
  await expect
    .poll(async () => {
      await put(name, 'other', 'new');
      return seen;
    })
    .not.toEqual([]);
  expect(new Set(seen)).toEqual(new Set(['new']));
});

it('gives up what is older than the mapping wants, without calling the function', async () => {
  const { name, streamArn } = await newTable();
  const seen: string[] = [];
  clock = 130_000;
  await put(name, 'old');
  await deliver(
    streamArn,
    (records) => {
      seen.push(...records.map(idOf));
      return { payload: null };
    },
    { maximumAgeSeconds: 120 },
  );
  await expect
    .poll(() => dead)
    .toMatchObject([{ to: DEAD_LETTERS, message: { requestContext: { condition: 'RecordAgeExceeded' } } }]);
  clock = 0;
  await put(name, 'new');
  await expect.poll(() => seen).toEqual(['new']);
});

it('brings several batches at the same time, those of one partition key in order, each record once', async () => {
  const { name, streamArn } = await newTable();
  const ids = Array.from({ length: 20 }, (_, index) => `k${index}`);
  const seen: string[] = [];
  let blocked: StreamRecord[] = [];
  const mappings = await deliver(
    streamArn,
    (records) => {
      // What comes in the way of one record comes in nobody else's.
      if (records.some((record) => idOf(record) === 'k0')) {
        blocked = records;
        return { errorType: 'Error', errorMessage: 'not yet' };
      }
      seen.push(...records.map(idOf));
      return { payload: null };
    },
    { lanes: 10, batchSize: 1 },
  );
  await put(name, ...ids);
  await expect.poll(() => seen.length + blocked.length).toBeGreaterThan(10);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).not.toContain('k0');
  await mappings.close();
});
