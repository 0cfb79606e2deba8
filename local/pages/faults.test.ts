import { expect, it } from 'vitest';
import { createClock } from '../clock/clock.ts';
import { createFaultPlan } from '../faults/fault-plan.ts';
import { faultsPage } from './faults.ts';

const request = { named: {}, query: new URLSearchParams() };

it('switches faults on and off, all or one, and moves the clock', async () => {
  const plan = createFaultPlan(() => 0);
  const clock = createClock(() => 0);
  const page = faultsPage(plan, clock);
  const post = (action: string, form = {}) => page.actions![action]!(request, new URLSearchParams(form));
  const shown = async () => (await page.render(request))!.body.text;
  expect(await shown()).toContain('Nothing goes wrong.');
  await post('switch', { fault: 'shuffled' });
  await post('switch', { fault: 'toString' });
  expect(plan.rules().map(({ rule }) => rule)).toEqual([{ fault: 'shuffled', chance: 0.1 }]);
  plan.strikes('shuffled', {});
  expect(await shown()).toMatch(/10 %<\/td>\s*<td class="number"\s*>1<\/td>/);
  await post('switch', { fault: 'shuffled' });
  expect(plan.isOn()).toBe(false);
  await post('chaos');
  expect(await shown()).toContain('Things go wrong.');
  await post('calm');
  expect(plan.isOn()).toBe(false);
  await post('day');
  await post('hour');
  expect(clock.ahead()).toBe(25 * 3_600_000);
  await post('now');
  expect(clock.ahead()).toBe(0);
});
