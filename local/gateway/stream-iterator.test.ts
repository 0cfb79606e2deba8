import { expect, it } from 'vitest';
import { createStreamIterators } from './stream-iterator.ts';

const stream = (table: string) =>
  `arn:aws:dynamodb:eu-central-1:000000000000:table/${table}/stream/2026-11-26`;
const iterators = createStreamIterators(Buffer.from('a secret'));
const given = iterators.fromEngine({ ShardIterator: 'code' }, { StreamArn: stream('orders') }).ShardIterator;

it('names the stream that may be read with it, as in AWS', () => {
  expect(given.startsWith(`${stream('orders')}|1|`)).toBe(true);
  expect(iterators.accessesOf('GetRecords', { ShardIterator: given })).toEqual([
    { action: 'dynamodb:GetRecords', resource: stream('orders') },
  ]);
  expect(iterators.toEngine({ ShardIterator: given, Limit: 3 })).toEqual({ ShardIterator: 'code', Limit: 3 });
  const next = iterators.fromEngine({ Records: [], NextShardIterator: 'later' }, { ShardIterator: given });
  expect(next.NextShardIterator.startsWith(`${stream('orders')}|1|`)).toBe(true);
});

it('cannot be turned to another stream', () => {
  const forged = [given.replace('orders', 'bills'), given.replace('code', 'other'), 'code', undefined];
  for (const ShardIterator of forged)
    expect(() => iterators.accessesOf('GetRecords', { ShardIterator })).toThrow('Iterator expired');
});
