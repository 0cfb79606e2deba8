import { createHash } from 'node:crypto';
import type { StreamRecord } from '../dynamodb/stream-record.ts';
import type { Random } from '../demo/seeded.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { Occasion } from './fault-rule.ts';
import { keepingItemOrder, shuffled } from './out-of-order.ts';

export interface BatchDelivery {
  /** Brings records to the function until all of them are done with. */
  deliver(records: StreamRecord[]): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

/** Delivers a batch as the plan says: late, out of order, twice, as from two shards at once. */
export async function deliverBatch(
  batch: StreamRecord[],
  plan: FaultPlan,
  occasion: Occasion,
  { deliver, pause }: BatchDelivery,
): Promise<void> {
  const late = plan.strikes('late', occasion);
  if (late) await pause(late.amount ?? 500);
  const times = plan.strikes('twice', occasion) ? 2 : 1;
  const isSplit = plan.strikes('shards', occasion) !== null;
  for (let time = 0; time < times; time += 1) {
    const records = ordered(batch, plan, occasion, plan.random);
    const shards = isSplit ? twoShards(records) : [records];
    await Promise.all(shards.filter((shard) => shard.length > 0).map(deliver));
  }
}

function ordered(batch: StreamRecord[], plan: FaultPlan, occasion: Occasion, random: Random) {
  if (plan.strikes('shuffled', occasion)) return shuffled(batch, random);
  return plan.strikes('out-of-order', occasion) ? keepingItemOrder(batch, random) : batch;
}

/** By the item's key: an item's records all come from the same shard. */
function twoShards(records: StreamRecord[]): [StreamRecord[], StreamRecord[]] {
  const isFirst = ({ dynamodb }: StreamRecord) =>
    createHash('sha256').update(JSON.stringify(dynamodb.Keys)).digest()[0]! % 2 === 0;
  return [records.filter(isFirst), records.filter((record) => !isFirst(record))];
}
