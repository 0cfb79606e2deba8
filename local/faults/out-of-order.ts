import type { StreamRecord } from '../dynamodb/stream-record.ts';
import type { Random } from '../demo/seeded.ts';

/** The records in any order. */
export function shuffled<T>(records: readonly T[], random: Random): T[] {
  const order = records.map((record) => ({ record, place: random() }));
  return order.sort((left, right) => left.place - right.place).map(({ record }) => record);
}

/** The records in any order that keeps each item's own: what a stream of many shards may bring. */
export function keepingItemOrder(records: readonly StreamRecord[], random: Random): StreamRecord[] {
  const items = records.map(({ dynamodb }) => JSON.stringify(dynamodb.Keys));
  const next = new Map<string, StreamRecord[]>();
  records.forEach((record, index) => next.set(items[index]!, [...(next.get(items[index]!) ?? []), record]));
  return shuffled(items, random).map((item) => next.get(item)!.shift()!);
}
