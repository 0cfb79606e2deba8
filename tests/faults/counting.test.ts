import { paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import type { EventInput } from '../../analytics/event-row.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { pastConversations } from '../../local/demo/past.ts';
import type { FaultRule } from '../../local/faults/fault-rule.ts';
import { planTranscript } from '../../local/import/plan-transcript.ts';
import { aClient, operator } from '../given/client.ts';
import { untilDelivered } from '../given/delivered.ts';
import { goWrong, wentWrong } from '../given/faults.ts';
import { eventually } from '../given/graphql.ts';
import { readModelsOf } from '../given/read-models.ts';

/**
 * Whatever goes wrong between an event and the figures, the figures are those of a day on which nothing did. The same
 * conversations are counted for one client after the other, each with another fault.
 */
const stack = inject('stack');
const client = operator(stack);
const PATIENCE_MS = 100_000;
const by = 'stride-panel-projector';
const events = pastConversations(Date.now(), 30)
  .slice(0, 30)
  .flatMap((transcript) => planTranscript(transcript).events);
let undisturbed: string[];

const trackAll = async (clientId: string, tracked: EventInput[]) => {
  const results = await createAnalytics({ client, clientId }).trackBatch(tracked);
  expect(results.every(({ accepted }) => accepted)).toBe(true);
};

const countedAs = (clientId: string, expected: string[]) =>
  eventually(
    () => readModelsOf(stack, clientId),
    (rows) => rows.length === expected.length && rows.every((row, index) => row === expected[index]),
    PATIENCE_MS,
  );

beforeAll(async () => {
  await aClient(stack, 'faults-none');
  await trackAll('faults-none', events);
  await untilDelivered(stack);
  undisturbed = await readModelsOf(stack, 'faults-none');
  const conversations = undisturbed.filter((row) => row.startsWith('platform_conversations '));
  expect(conversations).toHaveLength(30);
}, PATIENCE_MS);
afterEach(() => goWrong(stack, []));

const cases: [string, FaultRule[]][] = [
  ['delivered twice', [{ fault: 'twice', chance: 1, by }]],
  ['out of order', [{ fault: 'out-of-order', chance: 1, by }]],
  [
    'in no order at all, and twice',
    [
      { fault: 'shuffled', chance: 1, by },
      { fault: 'twice', chance: 1, by },
    ],
  ],
  ['from two shards at once', [{ fault: 'shards', chance: 1, by }]],
  ['late', [{ fault: 'late', chance: 1, by, amount: 300 }]],
  ['with a throttled table', [{ fault: 'throttle', at: [1], chance: 0.25, by }]],
  ['with half-done batches', [{ fault: 'unprocessed', at: [1], chance: 0.7, by }]],
  ['against other transactions', [{ fault: 'conflict', at: [1], chance: 0.4, by }]],
  ['with answers that are lost', [{ fault: 'lost-answer', at: [1], chance: 0.25, by }]],
  ['by a function killed before its writes', [{ fault: 'kill-before-write', at: [1, 3, 4], by }]],
  ['by a function killed after its writes', [{ fault: 'kill-after-write', at: [1, 3, 4], by }]],
  [
    'with all of it',
    [
      { fault: 'twice', at: [1], chance: 0.5, by },
      { fault: 'shuffled', at: [1], chance: 0.5, by },
      { fault: 'shards', at: [1], chance: 0.5, by },
      { fault: 'throttle', at: [1], chance: 0.05, by },
      { fault: 'unprocessed', at: [1], chance: 0.3, by },
      { fault: 'conflict', at: [1], chance: 0.1, by },
      { fault: 'lost-answer', at: [1], chance: 0.1, by },
      { fault: 'kill-after-write', at: [2, 5], by },
    ],
  ],
];

test.each(cases)(
  'events are counted once: %s',
  async (name, rules) => {
    const clientId = `faults-${name.replace(/\W+/g, '-')}`.slice(0, 30).replace(/-$/, '');
    await aClient(stack, clientId);
    await goWrong(stack, rules);
    await trackAll(clientId, events);
    const counted = await countedAs(clientId, undisturbed);
    const struck = await wentWrong(stack);
    await goWrong(stack, []);
    await untilDelivered(stack);
    expect(struck.filter((state) => state.struck === 0)).toEqual([]);
    expect(counted).toEqual(undisturbed);
    expect(await readModelsOf(stack, clientId)).toEqual(undisturbed);
  },
  2 * PATIENCE_MS,
);

test('the SDK of the chatbots writes every event once, however often the table fails it', async () => {
  const clientId = 'faults-sdk';
  await aClient(stack, clientId);
  const table = 'platform_analytics_events';
  await goWrong(stack, [
    { fault: 'throttle', chance: 0.15, by: 'operator', table },
    { fault: 'conflict', chance: 0.15, by: 'operator', table },
    { fault: 'lost-answer', chance: 0.15, by: 'operator', table },
  ]);
  const analytics = createAnalytics({ client: operator(stack), clientId });
  const results = await Promise.all(events.map((event) => analytics.trackEvent(event)));
  expect(results.every(({ accepted }) => accepted)).toBe(true);
  await analytics.flush({ timeoutMs: PATIENCE_MS });
  const struck = await wentWrong(stack);
  await goWrong(stack, []);
  await analytics.close();
  expect(analytics.dropped).toBe(0);
  expect(struck.filter((state) => state.struck === 0)).toEqual([]);
  expect(await countedAs(clientId, undisturbed)).toEqual(undisturbed);
}, 200_000);

test("the platform's own rows stay the sums of its clients'", async () => {
  const clientId = 'faults-platform';
  const writer = 'stride-panel-platform-rollup';
  await aClient(stack, clientId);
  await goWrong(stack, [
    { fault: 'twice', at: [1], chance: 0.5, by: writer },
    { fault: 'shuffled', at: [1], chance: 0.5, by: writer },
    { fault: 'throttle', at: [3], chance: 0.05, by: writer },
    { fault: 'conflict', at: [2], chance: 0.1, by: writer },
    { fault: 'lost-answer', at: [4], chance: 0.1, by: writer },
    { fault: 'kill-after-write', at: [2], by: writer },
  ]);
  await trackAll(clientId, events);
  expect(await countedAs(clientId, undisturbed)).toEqual(undisturbed);
  const struck = await eventually(
    () => wentWrong(stack),
    (states) => states.every((state) => state.struck > 0),
    PATIENCE_MS,
  );
  expect(struck.filter((state) => state.struck === 0)).toEqual([]);
  await goWrong(stack, []);
  const sums = await eventually(platformSums, ({ clients, platform }) => clients === platform, PATIENCE_MS);
  expect(sums.platform).toBe(sums.clients);
}, 200_000);

/** The clients' months summed up, and what the platform's own months say. */
async function platformSums(): Promise<{ clients: string; platform: string }> {
  const sums = { clients: new Map<string, number>(), platform: new Map<string, number>() };
  for await (const { Items } of paginateScan(
    { client },
    { TableName: 'aggregated_stats', ConsistentRead: true },
  ))
    for (const row of Items ?? []) {
      if (!String(row['period']).startsWith('M#')) continue;
      const sum = row['client_id'] === PLATFORM ? sums.platform : sums.clients;
      for (const name of ['c', 'r', 's', 'ac']) {
        const key = `${row['period']} ${name}`;
        sum.set(key, (sum.get(key) ?? 0) + Number(row[name] ?? 0));
      }
    }
  const shown = (sum: Map<string, number>) => JSON.stringify([...sum].sort());
  return { clients: shown(sums.clients), platform: shown(sums.platform) };
}

test('a row that is put again by a writer who heard no answer is counted once', async () => {
  const clientId = 'faults-put-again';
  await aClient(stack, clientId);
  const row = {
    client_id: clientId,
    event_timestamp: new Date().toISOString(),
    event_id: 'f0e1d2c3-0000-4000-8000-000000000001',
    session_id: 'once',
    event_type: 'conversation_start',
    metadata: {},
  };
  await goWrong(stack, [{ fault: 'lost-answer', at: [1], operation: 'PutItem', by: 'operator' }]);
  const put = new PutCommand({ TableName: 'platform_analytics_events', Item: row });
  // The others' clients may have used up their budget of retries.
  expect((await operator(stack).send(put)).$metadata.attempts).toBe(2);
  await goWrong(stack, []);
  await untilDelivered(stack);
  const stats = (await readModelsOf(stack, clientId)).filter((line) => line.includes('"period":"D#'));
  expect(stats).toHaveLength(1);
  expect(stats[0]).toContain('"c":1');
});
