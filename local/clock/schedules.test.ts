import { afterEach, expect, it } from 'vitest';
import { startTicks } from '../platform/ticks.ts';
import type { ScheduleDefinition } from '../schedules/schedule.ts';
import { createSchedules } from '../schedules/schedules.ts';
import { createClock } from './clock.ts';

const HOUR = 3_600_000;
let ticks: { stop(): void };
afterEach(() => ticks.stop());

it('a schedule runs when the clock is moved past its time, and again after it was put back', async () => {
  const clock = createClock(() => Date.parse('2026-11-26T12:00:00Z'));
  const runs: string[] = [];
  const deliver = (_: ScheduleDefinition, at: number) => {
    runs.push(new Date(at).toISOString());
    return null;
  };
  const schedules = createSchedules({ deliver, now: clock.now });
  schedules.define({
    name: 'nightly',
    groupName: 'default',
    arn: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/nightly',
    description: '',
    expression: 'cron(0 3 * * ? *)',
    zone: 'UTC',
    enabled: true,
    startAt: null,
    endAt: null,
    target: {
      functionArn: 'arn:function',
      roleArn: 'arn:role',
      input: '{}',
      maximumAttempts: 1,
      maximumAgeSeconds: 60,
      deadLetterArn: null,
    },
  });
  ticks = startTicks([schedules], () => {});
  clock.move(16 * HOUR);
  await expect.poll(() => runs).toEqual(['2026-11-27T04:00:00.000Z']);
  clock.move(0);
  await expect.poll(() => schedules.find('nightly')!.next).toBe(Date.parse('2026-11-27T03:00:00Z'));
  clock.move(15 * HOUR);
  await expect.poll(() => runs).toHaveLength(2);
});
