import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynoxide } from '../../analytics/dynoxide.fixture.ts';
import type { Connection } from './connect.ts';
import { importFile } from './import-file.ts';
import { importedClient } from './imported-client.ts';

const REAL = new URL('../../../shared/data/transcripts.jsonl', import.meta.url).pathname;
const CLIENTS = ['salon-bella', 'dental-nova', 'med-punkt'];
let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
let connection: Connection;
let folder: string;

beforeAll(async () => {
  dynoxide = await startDynoxide();
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  connection = {
    dynamodb: dynoxide.client,
    cloudformation: new CloudFormationClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:1' }),
    tableOf: (name) => name,
    close: () => {},
  };
  await table('clients_registry', 'client_id', 'SK');
  for (const clientId of CLIENTS) {
    await table(`${clientId}-conversations`, 'session_id', 'timestamp');
    await table(`${clientId}-appointments`, 'appointment_id', 'created_at', 'N');
    const row = importedClient(clientId, '2026-11-23T00:00:00.000Z');
    await dynoxide.client.send(new PutCommand({ TableName: 'clients_registry', Item: row }));
  }
});
afterAll(async () => {
  await dynoxide.close();
  rmSync(folder, { recursive: true, force: true });
});

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

async function everything(): Promise<unknown[]> {
  const tables = CLIENTS.flatMap((clientId) => [`${clientId}-conversations`, `${clientId}-appointments`]);
  const rows: unknown[] = [];
  for (const TableName of [...tables, 'platform_analytics_events']) {
    for await (const page of paginateScan({ client: dynoxide.client }, { TableName }))
      rows.push(...(page.Items ?? []));
  }
  return rows;
}

/** The same, where what is written first arrives only after this many ms. */
function withFirstWriteLate(connected: Connection, ms: number): Connection {
  let writes = 0;
  const dynamodb = Object.create(connected.dynamodb) as Connection['dynamodb'];
  dynamodb.send = (async (command: object) => {
    if (/Write|Put/.test(command.constructor.name) && (writes += 1) === 1) await sleep(ms);
    return connected.dynamodb.send(command as never);
  }) as never;
  return { ...connected, dynamodb };
}

async function importInto(file: string, into: Connection = connection) {
  const refused: [number, string][] = [];
  const counts = await importFile(file, into, {
    onBytes: () => {},
    onWritten: () => {},
    onRefused: (line, reason) => refused.push([line, reason]),
  });
  return { counts, refused };
}

const line = (change: object = {}) =>
  JSON.stringify({
    client_id: 'salon-bella',
    session_id: 'own-1',
    source: 'facebook',
    device: 'desktop',
    messages: [{ role: 'user', text: 'Hej', timestamp: '2026-11-01T10:00:00Z' }],
    appointments: [],
    ...change,
  });

describe('importFile', () => {
  it('takes the good lines, names the bad ones, and takes what follows them', async () => {
    const file = join(folder, 'mixed.jsonl');
    const second = [{ role: 'user', text: 'Jest tam kto?', timestamp: '2026-11-01T11:00:00Z' }];
    const other = [{ role: 'user', text: 'Co innego', timestamp: '2026-11-01T10:00:00Z' }];
    const bad = [
      line(),
      '{oops',
      'x'.repeat(5_000_000),
      line({ messages: undefined }),
      '',
      line({ messages: second }),
    ];
    writeFileSync(file, [...bad, line({ messages: other })].join('\n'));
    const { counts, refused } = await importInto(file);
    expect(refused.sort(([a], [b]) => a - b)).toEqual([
      [2, 'The line is not JSON.'],
      [3, 'The line is longer than 1 MB.'],
      [4, 'messages is missing.'],
      [7, 'It differs from what the conversation already holds; what was there stays.'],
    ]);
    expect(counts).toEqual({ lines: 6, conversations: 2, messages: 2, appointments: 0, refused: 4 });
    const rows = await dynoxide.rows('salon-bella');
    expect(rows.filter((row) => row.event_type === 'message_received')).toHaveLength(2);
  });

  it('takes what comes first in the file first, however long that takes', async () => {
    const file = join(folder, 'slow.jsonl');
    const session = { client_id: 'med-punkt', session_id: 'slow' };
    const other = [{ role: 'user', text: 'Co innego', timestamp: '2026-11-01T10:00:00Z' }];
    // More than a group may have: what follows it is in the next one.
    const lines = [line(session), 'x'.repeat(5_000_000), line({ ...session, messages: other })];
    writeFileSync(file, lines.join('\n'));
    const { refused } = await importInto(file, withFirstWriteLate(connection, 300));
    expect(refused.map(([number]) => number).sort()).toEqual([2, 3]);
  });

  it('changes nothing the second time, nor what has happened to the rows since', async () => {
    const file = join(folder, 'visit.jsonl');
    const visit = {
      appointment_id: 'v1',
      datetime: '2026-12-01T10:00:00',
      created_at: '2026-11-01T10:00:00Z',
    };
    writeFileSync(file, line({ client_id: 'dental-nova', appointments: [visit] }));
    expect((await importInto(file)).refused).toEqual([]);
    await dynoxide.client.send(
      new UpdateCommand({
        TableName: 'dental-nova-appointments',
        Key: { appointment_id: 'v1', created_at: 1_793_527_200 },
        UpdateExpression: 'SET #status = :verified',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':verified': 'verified' },
      }),
    );
    const before = await everything();
    expect((await importInto(file)).refused).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('imports real transcripts whole, and again without a change', async (test) => {
    if (!existsSync(REAL)) return test.skip('../shared/data/transcripts.jsonl is not here');
    const lines = readFileSync(REAL, 'utf8').split('\n').slice(0, 200);
    const transcripts = lines.map((text) => JSON.parse(text));
    const file = join(folder, 'real.jsonl');
    writeFileSync(file, lines.join('\n'));
    const { counts, refused } = await importInto(file);
    expect(refused).toEqual([]);
    expect(counts).toMatchObject({
      conversations: 200,
      messages: transcripts.flatMap(({ messages }) => messages).length,
      appointments: transcripts.flatMap(({ appointments }) => appointments).length,
    });
    for (const clientId of CLIENTS) {
      const mine = transcripts.filter((transcript) => transcript.client_id === clientId);
      const sessions = new Set(mine.map(({ session_id }) => session_id));
      const rows = (await dynoxide.rows(clientId)).filter((row) => sessions.has(row.session_id));
      const count = (type: string) => rows.filter((row) => row.event_type === type).length;
      const said = (role: string) =>
        mine.flatMap(({ messages }) => messages).filter((one) => one.role === role).length;
      expect(count('conversation_start')).toBe(mine.length);
      expect(count('message_received')).toBe(said('user'));
      expect(count('message_sent')).toBe(said('assistant'));
      expect(count('appointment_created')).toBe(mine.flatMap(({ appointments }) => appointments).length);
      expect(rows[0]!.event_timestamp).toBe(mine[0].messages[0].timestamp);
    }
    const before = await everything();
    await importInto(file);
    expect(await everything()).toEqual(before);
  }, 60_000);
});
