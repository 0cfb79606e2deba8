import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../given/command.ts';
import { ask } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const dataFolder = inject('dataFolder');
const folder = mkdtempSync(join(tmpdir(), 'stride-import-'));
const real = join(import.meta.dirname, '../../../shared/data/transcripts.jsonl');
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Transcript {
  client_id: string;
  messages: { role: string }[];
  appointments: { appointment_id: string }[];
}

/** What the stats of a client must be, counted from the lines themselves. */
function expected(transcripts: Transcript[], clientId: string) {
  const own = transcripts.filter(({ client_id }) => client_id === clientId);
  const count = (role: string) =>
    own.flatMap(({ messages }) => messages).filter((m) => m.role === role).length;
  return {
    conversations: own.length,
    messagesReceived: count('user'),
    messagesSent: count('assistant'),
    appointmentsCreated: own.flatMap(({ appointments }) => appointments).length,
    conversationsWithAppointment: own.filter(({ appointments }) => appointments.length > 0).length,
  };
}

async function stats(clientId: string) {
  const query = `{ stats(clientId: "${clientId}", range: {from: "2026-08-01", to: "2026-11-30"}) { totals {
    conversations messagesReceived messagesSent appointmentsCreated conversationsWithAppointment } } }`;
  const answer = await ask<{ stats: { totals: unknown } }>(stack, owner, query);
  expect(answer.errors).toEqual([]);
  return answer.data!.stats.totals;
}

const importFile = (file: string) => command('local/import.ts', file, '--data', dataFolder);

describe.skipIf(!existsSync(real))('real transcripts (skipped where ../shared/data is absent)', () => {
  const file = join(folder, 'part.jsonl');
  let transcripts: Transcript[] = [];
  let clientIds: string[] = [];

  beforeAll(() => {
    const lines = readFileSync(real, 'utf8')
      .trim()
      .split('\n')
      .filter((_, index) => index % 20 === 0);
    writeFileSync(file, `${lines.join('\n')}\n`);
    transcripts = lines.map((line) => JSON.parse(line) as Transcript);
    clientIds = [...new Set(transcripts.map(({ client_id }) => client_id))];
  });

  test('an import, a second one and a rebuild give the same exact figures', async () => {
    const first = await importFile(file);
    expect(first.code, first.output).toBe(0);
    const check = async () => {
      for (const id of clientIds) expect(await stats(id)).toEqual(expected(transcripts, id));
    };
    await check();
    expect((await importFile(file)).code).toBe(0);
    await check();
    for (const id of clientIds) {
      const { code, output } = await command(
        'functions/rebuild/command.ts',
        ...['--client', id, '--data', dataFolder],
      );
      expect({ code, output }).toMatchObject({
        code: 0,
        output: expect.stringContaining(' 0 corrected') as string,
      });
    }
    await check();
  });
});

test('bad lines are told by number and reason, and the good ones go in', async () => {
  const good = (session: string) =>
    JSON.stringify({
      client_id: 'import-lines',
      session_id: session,
      source: 'website',
      device: 'mobile',
      messages: [{ role: 'user', text: 'Cześć', timestamp: '2026-11-01T10:00:00.000000Z' }],
      appointments: [],
    });
  const lines = [
    good('one'),
    'this is no JSON',
    JSON.stringify({ client_id: 'import-lines' }),
    JSON.stringify({ ...(JSON.parse(good('big')) as object), filler: 'x'.repeat(5_000_000) }),
    JSON.stringify({ ...(JSON.parse(good('bad')) as object), client_id: '../x' }),
    good('two'),
  ];
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, lines.join('\n'));
  const { code, output } = await importFile(file);
  expect(code).toBe(1);
  for (const number of [2, 3, 4, 5]) expect(output).toMatch(new RegExp(`\\b${number}\\b`));
  expect(output).not.toMatch(/\n\s+at /);
  expect(await stats('import-lines')).toMatchObject({ conversations: 2, messagesReceived: 2 });
});
