import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { createClock } from './clock.ts';

const DAY = 86_400_000;

it('shows the machine’s time until it is moved, forward or back, and tells who asked', () => {
  const clock = createClock(() => 1_000);
  const heard: number[] = [];
  clock.onMove((ahead) => heard.push(ahead));
  expect(clock.now()).toBe(1_000);
  clock.move(DAY);
  expect(clock.now()).toBe(1_000 + DAY);
  clock.move(-DAY);
  expect([clock.now(), clock.ahead()]).toEqual([1_000 - DAY, -DAY]);
  expect(heard).toEqual([DAY, -DAY]);
});

it('is what every way to ask for the time in a thread shows, also one that was kept from before', async () => {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { installMovedDate } = await import(workerData.module);
    const move = installMovedDate(0);
    const kept = Date.now;
    move(workerData.ahead);
    const made = new Date();
    parentPort.postMessage({
      times: [kept(), Date.now(), made.getTime(), Date.parse(Date()), new Date(made).getTime()],
      fixed: new Date(2026, 0, 2).getTime() === new Date('2026-01-02T00:00:00').getTime() && Date.UTC(1970, 0, 1) === 0,
      isDate: made instanceof Date && Object.prototype.toString.call(made),
    });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: { module: new URL('./moved-date.mjs', import.meta.url).href, ahead: 30 * DAY },
  });
  const before = Date.now() + 30 * DAY - 1_000;
  const answer = await new Promise<{ times: number[]; fixed: boolean; isDate: unknown }>(
    (resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    },
  );
  await worker.terminate();
  for (const time of answer.times) {
    expect(time).toBeGreaterThan(before);
    expect(time).toBeLessThanOrEqual(Date.now() + 30 * DAY);
  }
  expect(answer).toMatchObject({ fixed: true, isDate: '[object Date]' });
});
