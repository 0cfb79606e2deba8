import { expect, it } from 'vitest';
import { seeded } from '../demo/seeded.ts';
import type { StreamRecord } from '../dynamodb/stream-record.ts';
import { keepingItemOrder, shuffled } from './out-of-order.ts';

const records = Array.from(
  { length: 40 },
  (_, index) =>
    ({
      dynamodb: { Keys: { id: { S: `item${index % 5}` } }, SequenceNumber: String(index) },
    }) as unknown as StreamRecord,
);
const numbers = (of: StreamRecord[]) => of.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

it('mixes the items, and keeps the order of each one’s own records', () => {
  const mixed = numbers(keepingItemOrder(records, seeded('order')));
  expect(mixed).not.toEqual(numbers(records));
  expect([...mixed].sort((a, b) => a - b)).toEqual(numbers(records));
  for (let item = 0; item < 5; item += 1) {
    const own = mixed.filter((number) => number % 5 === item);
    expect(own).toEqual([...own].sort((a, b) => a - b));
  }
});

it('mixes everything where it is told to be worse than AWS', () => {
  const mixed = numbers(shuffled(records, seeded('order')));
  expect([...mixed].sort((a, b) => a - b)).toEqual(numbers(records));
  const own = mixed.filter((number) => number % 5 === 0);
  expect(own).not.toEqual([...own].sort((a, b) => a - b));
});
