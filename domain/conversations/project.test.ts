import { paginateScan } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import type { Fact } from '../events/fact.ts';
import { fromMicroseconds } from '../events/timestamp.ts';
import { recount } from '../stats/recount.ts';
import { statsStore } from '../stats/store.ts';
import { SEEN_INLINE } from './change.ts';
import { anyFacts } from './facts.fixture.ts';
import { project, type Projection } from './project.ts';
import { rebuildConversations } from './rebuild.ts';
import { conversationStore } from './store.ts';
import type { Transaction } from './transaction.ts';

let tables: Awaited<ReturnType<typeof readModelTables>>;
beforeAll(async () => (tables = await readModelTables()));
afterAll(() => tables.close());

let clients = 0;

/** A projection for a client that nobody has used; `beforeCommit` lets a test put something in between. */
function projectionFor(
  clientId = `client-${(clients += 1)}`,
  beforeCommit?: () => Promise<void>,
): Projection {
  const store = conversationStore(tables.client, 'platform_conversations', clientId);
  const commit = async (transaction: Transaction) => {
    await beforeCommit?.();
    return store.commit(transaction);
  };
  const target = {
    clientId,
    timeZone: 'Europe/Warsaw',
    conversationsTable: 'platform_conversations',
    appointmentsTable: 'platform_appointments',
    statsTable: 'aggregated_stats',
  };
  return { store: { ...store, commit }, target, now: () => new Date(0), pause: async () => {} };
}

/** Everything of a client, without what may differ: whose it is, versions, zeros left by corrections. */
async function dump(clientId: string): Promise<unknown[]> {
  const all = [];
  for (const TableName of ['platform_conversations', 'platform_appointments', 'aggregated_stats']) {
    const filter = {
      FilterExpression: 'client_id = :client',
      ExpressionAttributeValues: { ':client': clientId },
    };
    for await (const { Items } of paginateScan({ client: tables.client }, { TableName, ...filter })) {
      for (const item of Items ?? []) {
        const entries = Object.entries(item).filter(
          ([name, value]) => !['client_id', 'version', 'v'].includes(name) && value !== 0,
        );
        all.push(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
      }
    }
  }
  return all.filter((row) => Object.keys(row).length > 1).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = (row: Record<string, unknown>) =>
  String(row.session_id ?? '') + String(row.appointment_id ?? row.period ?? '');

/** Delivers facts shuffled, in overlapping batches, some twice. */
async function deliverBadly(facts: Fact[], projection: Projection, random: () => number): Promise<void> {
  const shuffled = [...facts].sort(() => random() - 0.5);
  for (let start = 0; start < shuffled.length; start += 5) {
    await project(shuffled.slice(Math.max(0, start - 2), start + 5 + Math.floor(random() * 3)), projection);
  }
  await project(shuffled.slice(0, 7), projection);
}

test('whatever the order, the batches and the repetitions, the rows are those of one orderly delivery', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(['s1', 's2', 'default']), fc.integer(), async (facts, seed) => {
      const [orderly, badly, rebuilt] = [projectionFor(), projectionFor(), projectionFor()];
      const inOrder = [...facts].sort((a, b) => (a.at < b.at ? -1 : 1));
      await project(inOrder, orderly);
      await deliverBadly(facts, badly, randomFrom(seed));
      await rebuildConversations(facts, rebuilt);
      const expected = await dump(orderly.target.clientId);
      expect(await dump(badly.target.clientId)).toEqual(expected);
      expect(await dump(rebuilt.target.clientId)).toEqual(expected);
      const report = await recountOf(badly);
      expect(report).toMatchObject({ corrected: [], busy: [] });
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('two writers that get in between each other count nothing twice', async () => {
  const facts = sent(12);
  const clientId = `client-${(clients += 1)}`;
  const other = projectionFor(clientId);
  let once = true;
  const slow = projectionFor(clientId, async () => {
    if (once) {
      once = false;
      await project(facts.slice(3), other);
    }
  });
  await project(facts.slice(0, 8), slow);
  const [day] = await statsStore(tables.client, 'aggregated_stats', clientId).between('D#', 'D#~');
  expect(day!.counters).toEqual({ c: 1, s: 12 });
});

test.each(['s', 'a~b'])(
  'a long conversation %s remembers its facts in rows of their own',
  async (sessionId) => {
    const facts = sent(SEEN_INLINE + 90).map((fact) => ({ ...fact, sessionId }));
    const projection = projectionFor();
    for (let start = 0; start < facts.length; start += 100)
      await project(facts.slice(start, start + 100), projection);
    await project(facts.slice(300), projection);
    const [day] = await statsStore(tables.client, 'aggregated_stats', projection.target.clientId).between(
      'D#',
      'D#~',
    );
    expect(day!.counters).toEqual({ c: 1, s: facts.length });
    expect(await rebuildConversations(facts, projection)).toMatchObject({ unchanged: 1 });
  },
  60_000,
);

test('a conversation over more hours than a transaction holds is counted whole', async () => {
  const facts = sent(60, 5 * 3600);
  const projection = projectionFor();
  await project(facts, projection);
  const rows = await statsStore(tables.client, 'aggregated_stats', projection.target.clientId).between(
    'H#',
    'H#~',
  );
  expect(rows).toHaveLength(60);
  expect(await recountOf(projection)).toMatchObject({ corrected: [] });
});

test('a rebuild corrects a spoilt conversation and keeps one whose events are gone', async () => {
  const facts = sent(6);
  const projection = projectionFor();
  await project(facts, projection);
  const stored = (await projection.store.read(['s'])).get('s')!;
  expect(await rebuildConversations(facts.slice(1), projection)).toMatchObject({ kept: 1 });
  const spoilt = { ...stored.ledger.state, hours: {} };
  await tables.client.send(await putSpoilt(projection.target.clientId, stored.version, spoilt));
  expect(await rebuildConversations(facts, projection)).toMatchObject({ corrected: 1 });
  expect((await projection.store.read(['s'])).get('s')!.ledger).toEqual(stored.ledger);
});

test('a recount corrects rows of figures that are not the sum of the conversations', async () => {
  const projection = projectionFor();
  await project(sent(6), projection);
  const stats = statsStore(tables.client, 'aggregated_stats', projection.target.clientId);
  const [day] = await stats.between('D#', 'D#~');
  await stats.replace({ ...day!, counters: { c: 9, zz: 1 } });
  expect((await recountOf(projection)).corrected).toEqual([day!.period]);
  expect((await stats.between('D#', 'D#~'))[0]!.counters).toEqual({ c: 1, s: 6 });
});

function recountOf(projection: Projection) {
  const stats = statsStore(tables.client, 'aggregated_stats', projection.target.clientId);
  const pages = async function* () {
    for await (const page of projection.store.all()) yield page.map(({ ledger }) => ledger.counted);
  };
  return recount(stats, pages, async () => {});
}

/** Facts of one session, so many seconds apart. */
function sent(count: number, apart = 1): Fact[] {
  const start = Date.UTC(2026, 10, 20, 10) * 1000;
  return Array.from({ length: count }, (_, index) => ({
    id: `fact-${index}`,
    sessionId: 's',
    at: fromMicroseconds(start + index * apart * 1e6),
    kind: 'sent' as const,
  }));
}

async function putSpoilt(clientId: string, version: number, state: unknown) {
  const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb');
  const { packLedger } = await import('./ledger.ts');
  const stored = (await projectionFor(clientId).store.read(['s'])).get('s')!;
  return new UpdateCommand({
    TableName: 'platform_conversations',
    Key: { client_id: clientId, session_id: 's' },
    UpdateExpression: 'SET ledger = :ledger, version = :version',
    ExpressionAttributeValues: {
      ':ledger': packLedger({ ...stored.ledger, state: state as never }),
      ':version': version,
    },
  });
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}
