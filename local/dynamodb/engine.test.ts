import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import initSqlJs from 'sql.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDynamodb } from './engine.ts';
import { dynoxideBinary } from './binary.ts';
import { memoryFolder } from './memory-folder.ts';
import { templateFile } from './template-file.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'engine-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

const createTable = new CreateTableCommand({
  TableName: 'rows',
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
});
const pidOf = (file: string) =>
  Number(
    spawnSync('pgrep', ['-f', `^[^ ]*dynoxide serve .*${file}`], { encoding: 'utf8' }).stdout.split('\n')[0],
  );
/** What a process has computed so far, in ticks of the system's clock: what else this machine does is not in it. */
const ticksOf = (pid: number) => {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields!.split(' ').slice(11, 13);
  return Number(user) + Number(system);
};
const rows = async (client: DynamoDBClient, count: number) => {
  for (let n = 0; n < count; n++)
    await client.send(new PutItemCommand({ TableName: 'rows', Item: { id: { S: `${n}` } } }));
};

it('prepares a file whose stream table has the index and the trim trigger', async () => {
  const file = await templateFile(dynoxideBinary(), folder);
  const database = new (await initSqlJs()).Database(readFileSync(file));
  const names = database
    .exec("SELECT name FROM sqlite_master WHERE tbl_name = '_stream_records'")[0]!
    .values.flat();
  expect(names).toEqual(expect.arrayContaining(['ix_stream_seq', 'trim_stream']));
});

it('does not slow down as stream records pile up', async () => {
  const memory = memoryFolder();
  const file = join(memory, 'dynamodb.db');
  const engine = await startDynamodb({ file, cacheFolder: folder, log: () => {} });
  try {
    const client = clientOf(engine.endpoint);
    await client.send(createTable);
    await rows(client, 300);
    const pid = pidOf(file);
    const spent = async () => {
      const before = ticksOf(pid);
      await Promise.all(Array.from({ length: 8 }, () => rows(client, 150)));
      return ticksOf(pid) - before;
    };
    const first = await spent();
    for (let n = 0; n < 4; n++) await spent();
    expect(await spent()).toBeLessThan(first * 3);
  } finally {
    await engine.close();
    rmSync(memory, { recursive: true, force: true });
  }
});

it('deletes rows whose ttl has passed when swept', async () => {
  const engine = await startDynamodb({ file: null, cacheFolder: folder, log: () => {} });
  try {
    const client = clientOf(engine.endpoint);
    await client.send(createTable);
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: 'rows',
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
      }),
    );
    await client.send(
      new PutItemCommand({ TableName: 'rows', Item: { id: { S: 'old' }, ttl: { N: '1000' } } }),
    );
    await client.send(
      new PutItemCommand({ TableName: 'rows', Item: { id: { S: 'new' }, ttl: { N: '9999999999' } } }),
    );
    expect(await engine.sweep()).toBe(1);
    expect(
      (await client.send(new GetItemCommand({ TableName: 'rows', Key: { id: { S: 'old' } } }))).Item,
    ).toBeUndefined();
    expect(
      (await client.send(new GetItemCommand({ TableName: 'rows', Key: { id: { S: 'new' } } }))).Item,
    ).toBeDefined();
  } finally {
    await engine.close();
  }
});

it('ends with its parent, and loses nothing, when the parent is killed', async () => {
  const file = join(folder, 'data.db');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'engine.fixture.ts'), file, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk));
  await expect.poll(() => printed.split('\n').length).toBeGreaterThan(60);
  child.kill('SIGKILL');
  const acknowledged = printed.trim().split('\n').slice(0, -1);

  const engine = await startDynamodb({ file, cacheFolder: folder, log: () => {} });
  try {
    const client = clientOf(engine.endpoint);
    for (const id of acknowledged)
      expect(
        (await client.send(new GetItemCommand({ TableName: 'rows', Key: { id: { S: id } } }))).Item,
        id,
      ).toBeDefined();
  } finally {
    await engine.close();
  }
});

it('is started again when it crashes', async () => {
  const file = join(folder, 'data.db');
  const engine = await startDynamodb({ file, cacheFolder: folder, log: () => {} });
  try {
    const client = clientOf(engine.endpoint);
    await client.send(createTable);
    await rows(client, 3);
    process.kill(pidOf(file), 'SIGKILL');
    await expect
      .poll(() =>
        client.send(new GetItemCommand({ TableName: 'rows', Key: { id: { S: '2' } } })).catch(() => null),
      )
      .toMatchObject({ Item: { id: { S: '2' } } });
  } finally {
    await engine.close();
  }
});
