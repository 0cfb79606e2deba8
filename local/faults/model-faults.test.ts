import { ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HAIKU, serveBedrock, type ServedBedrock } from '../bedrock/tests/serve-bedrock.ts';
import { createFaultPlan } from './fault-plan.ts';
import { modelFaults } from './model-faults.ts';

const plan = createFaultPlan(() => 0.9);
const messages = [{ role: 'user' as const, content: [{ text: 'Hello' }] }];
const converse = new ConverseCommand({ modelId: HAIKU, messages });
const stream = new ConverseStreamCommand({ modelId: HAIKU, messages });
let served: ServedBedrock;

beforeEach(async () => void (served = await serveBedrock({ faults: modelFaults(plan) })));
afterEach(() => served.close());

it('throttles and times out by the plan, and answers otherwise', async () => {
  plan.set([
    { fault: 'model-throttled', at: [1] },
    { fault: 'model-timeout', at: [1] },
  ]);
  await expect(served.client.send(converse)).rejects.toMatchObject({ name: 'ThrottlingException' });
  await expect(served.client.send(converse)).rejects.toMatchObject({ name: 'ModelTimeoutException' });
  expect((await served.client.send(converse)).stopReason).toBe('end_turn');
});

it('cuts a stream after as many events as the rule says', async () => {
  plan.set([{ fault: 'model-cut', chance: 1, amount: 4 }]);
  const { stream: events } = await served.client.send(stream);
  let seen = 0;
  const reading = (async () => {
    for await (const _ of events!) seen += 1;
  })();
  await expect(reading).rejects.toThrow();
  expect(seen).toBe(4);
});

it('keeps a stream waiting before its first event', async () => {
  plan.set([{ fault: 'model-slow', chance: 1, amount: 300 }]);
  const started = performance.now();
  const { stream: events } = await served.client.send(stream);
  let first = 0;
  for await (const _ of events!) first ||= performance.now() - started;
  expect(first).toBeGreaterThanOrEqual(290);
});
