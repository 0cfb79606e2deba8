import { expect, it } from 'vitest';
import { seeded } from '../demo/seeded.ts';
import type { StreamRecord } from '../dynamodb/stream-record.ts';
import { deliverBatch } from './deliver-batch.ts';
import { createFaultPlan } from './fault-plan.ts';
import type { FaultRule } from './fault-rule.ts';

const batch = Array.from(
  { length: 20 },
  (_, index) =>
    ({
      dynamodb: { Keys: { id: { S: `item${index % 6}` } }, SequenceNumber: String(index) },
    }) as unknown as StreamRecord,
);
const numbers = (records: StreamRecord[]) => records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

/** What arrives, call by call, and what happens when. */
async function delivered(...rules: FaultRule[]) {
  const plan = createFaultPlan(seeded('deliver'));
  plan.set(rules);
  const calls: number[][] = [];
  const happened: string[] = [];
  await deliverBatch(
    batch,
    plan,
    { by: ['projector'] },
    {
      async deliver(records) {
        happened.push('begin');
        calls.push(numbers(records));
        await new Promise((resolve) => setImmediate(resolve));
        happened.push('end');
      },
      pause: async (milliseconds) => void happened.push(`pause ${milliseconds}`),
    },
  );
  return { calls, happened };
}

it('brings a batch as it is where nothing strikes', async () => {
  const { calls, happened } = await delivered({ fault: 'twice', chance: 1, by: 'another' });
  expect(calls).toEqual([numbers(batch)]);
  expect(happened).toEqual(['begin', 'end']);
});

it('brings it twice, one after the other', async () => {
  const { calls, happened } = await delivered({ fault: 'twice', chance: 1 });
  expect(calls).toEqual([numbers(batch), numbers(batch)]);
  expect(happened).toEqual(['begin', 'end', 'begin', 'end']);
});

it('brings it late', async () => {
  const { happened } = await delivered({ fault: 'late', chance: 1, amount: 70 });
  expect(happened).toEqual(['pause 70', 'begin', 'end']);
});

it('brings it as from two shards at the same time, each item from one of them', async () => {
  const { calls, happened } = await delivered({ fault: 'shards', chance: 1 });
  expect(happened).toEqual(['begin', 'begin', 'end', 'end']);
  expect(calls).toHaveLength(2);
  expect(calls.flat().sort((a, b) => a - b)).toEqual(numbers(batch));
  const items = calls.map((call) => new Set(call.map((number) => number % 6)));
  expect([...items[0]!].filter((item) => items[1]!.has(item))).toEqual([]);
});
