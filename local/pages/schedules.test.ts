import { afterEach, beforeEach, expect, it } from 'vitest';
import { startGateway } from '../gateway/gateway.fixture.ts';
import type { ScheduleDefinition } from '../schedules/schedule.ts';
import { createSchedules } from '../schedules/schedules.ts';
import { handlePage } from './handle-page.ts';
import { schedulesPage } from './schedules.ts';

const START = Date.parse('2026-10-24T00:00:00Z');
let gateway: Awaited<ReturnType<typeof startGateway>>;
let runs: string[];
let refusal: string | null;

beforeEach(async () => {
  runs = [];
  refusal = null;
  const deliver = ({ name }: ScheduleDefinition) => {
    runs.push(name);
    return refusal;
  };
  const schedules = createSchedules({ deliver, now: () => START });
  schedules.define({
    name: 'nightly',
    groupName: 'default',
    arn: '',
    description: 'Counts <everything>.',
    expression: 'cron(10 3 * * ? *)',
    zone: 'Europe/Warsaw',
    enabled: true,
    startAt: null,
    endAt: null,
    target: {
      functionArn: '',
      roleArn: '',
      input: '{}',
      maximumAttempts: 0,
      maximumAgeSeconds: 60,
      deadLetterArn: null,
    },
  });
  const pages = [schedulesPage(schedules)];
  const claims = ({ url }: { url: string }) => url.startsWith('/_local');
  gateway = await startGateway({ open: [{ claims, handle: (request) => handlePage(request, pages) }] });
});
afterEach(() => gateway.close());

const page = async () => (await fetch(`${gateway.endpoint}/_local/schedules`)).text();
const pressRunNow = (origin: string) =>
  fetch(`${gateway.endpoint}/_local/schedules`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'action=run&name=nightly&group=default',
  });

it('shows the next runs as clocks of the zone will show them, also when clocks change', async () => {
  const text = await page();
  expect(text).toContain('Counts &lt;everything&gt;.');
  for (const run of ['2026-10-24 03:10', '2026-10-25 03:10', '2026-10-26 03:10']) expect(text).toContain(run);
  expect(text).toContain('none since the start');
});

it('runs a schedule when its button is pressed, and says how it went', async () => {
  expect((await pressRunNow(gateway.endpoint)).status).toBe(303);
  expect(runs).toEqual(['nightly']);
  expect(await page()).toContain('handed over');
  refusal = 'The role may not.';
  await pressRunNow(gateway.endpoint);
  expect(await page()).toContain('The role may not.');
});

it('is pressed by its own page only', async () => {
  expect((await pressRunNow('http://evil.example')).status).toBe(403);
  expect(runs).toEqual([]);
});
