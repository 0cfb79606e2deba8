import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('what is read says how long it is trusted, and whoever asks meanwhile waits for the same', async () => {
  let time = 0;
  let reads = 0;
  const state = { isPaused: true };
  const read = remembered(
    async () => ({ ...state, reads: (reads += 1) }),
    ({ isPaused }) => (isPaused ? 10 : 100),
    () => time,
  );
  const [one, other] = await Promise.all([read(), read()]);
  expect([one.reads, other.reads]).toEqual([1, 1]);
  time = 9;
  expect((await read()).reads).toBe(1);
  state.isPaused = false;
  time = 10;
  expect(await read()).toEqual({ isPaused: false, reads: 2 });
  time = 109;
  expect((await read()).reads).toBe(2);
  time = 110;
  expect((await read()).reads).toBe(3);
});

test('a read that fails is tried again', async () => {
  let reads = 0;
  const read = remembered(
    async () => {
      if ((reads += 1) === 1) throw new Error('busy');
      return reads;
    },
    () => 1_000,
    () => 0,
  );
  await expect(read()).rejects.toThrow('busy');
  expect(await read()).toBe(2);
});
