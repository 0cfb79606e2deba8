import { expect, it } from 'vitest';
import { writeQueue } from './write-queue.ts';

class Away extends Error {}
const options = {
  limit: 5,
  concurrency: 2,
  isRetryable: (error: unknown) => error instanceof Away,
  backoff: () => 60_000,
  onDrop: () => {},
};

it('repeats until the table is back, and a flush does not wait for the backoff', async () => {
  let away = true;
  const written: number[] = [];
  const queue = writeQueue<number>({
    ...options,
    write: async (item) => {
      if (away) throw new Away();
      written.push(item);
    },
  });
  expect([1, 2, 3, 4, 5].map(queue.push)).toEqual([true, true, true, true, true]);
  await queue.flush(30);
  expect(queue.size).toBe(5);
  away = false;
  await queue.flush(2000);
  expect(queue.size).toBe(0);
  expect(written.sort()).toEqual([1, 2, 3, 4, 5]);
});

it('refuses the newest when full and keeps what it accepted', async () => {
  const queue = writeQueue<number>({ ...options, write: () => Promise.reject(new Away()) });
  expect([1, 2, 3, 4, 5, 6].map(queue.push)).toEqual([true, true, true, true, true, false]);
  expect(queue.size).toBe(5);
  queue.close();
});

it('gives up what cannot succeed, and everything when closed', async () => {
  const dropped: [number, string][] = [];
  const queue = writeQueue<number>({
    ...options,
    write: (item) => Promise.reject(item === 1 ? new TypeError() : new Away()),
    onDrop: (item, why) => dropped.push([item, why]),
  });
  [1, 2, 3, 4].forEach(queue.push);
  await queue.flush(20);
  expect(dropped).toEqual([[1, 'refused by the table']]);
  queue.close();
  await queue.flush(1000);
  expect(queue.size).toBe(0);
  expect(
    dropped
      .slice(1)
      .map(([item, why]) => `${item} ${why}`)
      .sort(),
  ).toEqual(['2 closed', '3 closed', '4 closed']);
  expect(queue.push(9)).toBe(false);
});
