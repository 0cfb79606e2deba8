import { afterEach, beforeEach, expect, it } from 'vitest';
import { createClock, type Clock } from '../clock/clock.ts';
import { handleClock } from '../clock/handle-clock.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { createFaultPlan, type FaultPlan } from './fault-plan.ts';
import { handleFaults } from './handle-faults.ts';

let plan: FaultPlan;
let clock: Clock;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeEach(async () => {
  plan = createFaultPlan(() => 0);
  clock = createClock(() => 0);
  gateway = await startGateway({
    open: [
      { claims: ({ url }) => url === '/_local/faults', handle: (request) => handleFaults(request, plan) },
      { claims: ({ url }) => url === '/_local/clock', handle: (request) => handleClock(request, clock) },
    ],
  });
});
afterEach(() => gateway.close());

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(gateway.endpoint + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

it('puts rules in the place of the old ones, and tells how often each has struck', async () => {
  const rules = [{ fault: 'late', chance: 0.5, amount: 20 }];
  expect((await post('/_local/faults', { rules })).status).toBe(200);
  plan.strikes('late', {});
  const told = (await (await fetch(`${gateway.endpoint}/_local/faults`)).json()) as object;
  expect(told).toMatchObject({ rules: [{ rule: rules[0], asked: 1, struck: 1 }] });
  await post('/_local/faults', { chaos: true });
  expect(plan.rules().length).toBeGreaterThan(10);
  await post('/_local/faults', { rules: [] });
  expect(plan.isOn()).toBe(false);
});

it.each([
  {},
  { rules: [{ fault: 'earthquake' }] },
  { rules: [{ fault: 'late', chance: 2 }] },
  { rules: [{ fault: 'late', toString: 1 }] },
  { rules: [null] },
])('refuses %j in one sentence', async (body) => {
  const answer = await post('/_local/faults', body);
  expect(answer).toMatchObject({ status: 400, body: { __type: 'ValidationException' } });
  expect(plan.isOn()).toBe(false);
});

it('moves the clock, and says what it shows', async () => {
  await post('/_local/clock', { byMs: 3_600_000 });
  expect((await post('/_local/clock', { byMs: -600_000 })).body).toEqual({
    now: '1970-01-01T00:50:00.000Z',
    aheadMs: 3_000_000,
  });
  for (const wrong of [{}, { aheadMs: '1' }, { aheadMs: 1e300 }, { byMs: 'x' }])
    expect((await post('/_local/clock', wrong)).status).toBe(400);
  expect(clock.ahead()).toBe(3_000_000);
});

it('hears no page from elsewhere, nor one of another port', async () => {
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'null' },
    { origin: gateway.endpoint, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of elsewhere) {
    expect((await post('/_local/faults', { chaos: true }, headers)).status).toBe(403);
    expect((await post('/_local/clock', { aheadMs: 5 }, headers)).status).toBe(403);
  }
  expect([plan.isOn(), clock.ahead()]).toEqual([false, 0]);
});
