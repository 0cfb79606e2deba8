import { randomUUID } from 'node:crypto';
import { GetScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../cloudwatch/metrics.ts';
import { jsonError } from '../gateway/answer.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { createDirectory, type Directory } from '../identity/directory.ts';
import { queueDefaults } from '../sqs/queue-definition.ts';
import { createQueues, type Queues } from '../sqs/queues.ts';
import { createSchedulerApi } from './api.ts';
import { createDelivery } from './deliver.ts';
import type { ScheduleDefinition } from './schedule.ts';
import { createSchedules, type Schedules } from './schedules.ts';

/** Real roles, the unmodified client; the time is ours. */
const START = Date.parse('2026-11-26T01:00:00Z');
const HOUR = 3_600_000;
const place = { region: 'eu-central-1', accountId: '000000000000' };
const FUNCTION = 'arn:aws:lambda:eu-central-1:000000000000:function:recount';
const QUEUE = 'arn:aws:sqs:eu-central-1:000000000000:letters';
let clock: number;
let calls: { name: string; payload: unknown }[];
let queues: Queues;
let metrics: Metrics;
let schedules: Schedules;
let roles: Directory;
let roleArn: string;

beforeEach(() => {
  clock = START;
  calls = [];
  queues = createQueues({ folder: null, now: () => clock, newId: randomUUID });
  queues.define({ ...queueDefaults, name: 'letters', arn: QUEUE, url: '' });
  const now = () => clock;
  metrics = createMetrics({ now, log: () => {} });
  const directory = createDirectory({ accountId: place.accountId, now: Date.now });
  const deliver = createDelivery({
    actAs: directory.actAs,
    find: (arn) => (arn === FUNCTION ? ({ name: 'recount' } as never) : null),
    asyncInvocations: { invoke: async (name, payload) => void calls.push({ name, payload }) },
    metrics,
    queues,
    log: () => {},
  });
  schedules = createSchedules({ deliver, now });
  roles = directory;
  roleArn = roles.putRole('scheduler', { Statement: [] });
  allow('lambda:InvokeFunction', FUNCTION);
});

const allow = (...pairs: string[]) => {
  const Statement = [];
  for (let index = 0; index < pairs.length; index += 2)
    Statement.push({ Effect: 'Allow' as const, Action: pairs[index]!, Resource: pairs[index + 1]! });
  roles.putPolicy('scheduler', 'policy', { Statement });
};
const nightly = (change: Partial<ScheduleDefinition> = {}): ScheduleDefinition => ({
  name: 'nightly',
  groupName: 'default',
  arn: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/nightly',
  description: '',
  expression: 'cron(10 3 * * ? *)',
  zone: 'Europe/Warsaw',
  enabled: true,
  startAt: null,
  endAt: null,
  ...change,
  target: {
    functionArn: FUNCTION,
    roleArn,
    input: '{"task":"start"}',
    maximumAttempts: 185,
    maximumAgeSeconds: 86_400,
    deadLetterArn: QUEUE,
    ...change.target,
  },
});
const passTo = (iso: string) => {
  clock = Date.parse(iso);
  schedules.tick();
};

it('runs at its time in its zone, with its input, once', () => {
  schedules.define(nightly());
  passTo('2026-11-26T02:09:59Z');
  expect(calls).toEqual([]);
  passTo('2026-11-26T02:10:00Z');
  passTo('2026-11-26T02:10:30Z');
  expect(calls).toEqual([{ name: FUNCTION, payload: { task: 'start' } }]);
  expect(schedules.find('nightly')).toMatchObject({
    next: Date.parse('2026-11-27T02:10:00Z'),
    last: { at: Date.parse('2026-11-26T02:10:00Z'), byHand: false, error: null },
  });
});

it('follows a clock that leaps ahead with one run, and one that is turned back', () => {
  schedules.define(nightly());
  passTo('2026-12-01T12:00:00Z');
  expect(calls).toHaveLength(1);
  passTo('2026-11-26T02:00:00Z');
  passTo('2026-11-26T02:10:00Z');
  expect(calls).toHaveLength(2);
});

it('does not catch up on what it would have run before it was there', () => {
  clock = Date.parse('2026-11-26T12:00:00Z');
  schedules.define(nightly());
  schedules.tick();
  expect(calls).toEqual([]);
});

it('stays what it is when its stack is deployed again', () => {
  schedules.define(nightly({ expression: 'rate(1 hour)' }));
  schedules.tick();
  clock += HOUR / 2;
  schedules.define(nightly({ expression: 'rate(1 hour)' }));
  schedules.tick();
  expect(calls).toHaveLength(1);
});

it('runs within its dates only, and not while it is disabled', () => {
  const startAt = Date.parse('2026-11-27T00:00:00Z');
  const endAt = Date.parse('2026-11-28T00:00:00Z');
  schedules.define(nightly({ startAt, endAt }));
  schedules.define(nightly({ name: 'off', enabled: false }));
  passTo('2026-11-26T02:10:00Z');
  expect(calls).toHaveLength(0);
  passTo('2026-11-27T02:10:00Z');
  passTo('2026-11-28T02:10:00Z');
  expect(calls).toHaveLength(1);
});

it('tells its next runs, as long as it has any', () => {
  schedules.define(nightly({ endAt: Date.parse('2026-11-28T00:00:00Z') }));
  expect(schedules.upcoming('nightly', 'default', 5)).toEqual([
    Date.parse('2026-11-26T02:10:00Z'),
    Date.parse('2026-11-27T02:10:00Z'),
  ]);
  expect(schedules.upcoming('none', 'default', 5)).toEqual([]);
});

it('runs at once when a person asks, also while it is disabled', () => {
  schedules.define(nightly({ enabled: false }));
  expect(schedules.runNow('nightly')).toEqual({ at: START, byHand: true, error: null });
  expect(calls).toHaveLength(1);
  expect(schedules.runNow('other')).toBeNull();
});

describe('a role that may not', () => {
  const counted = (name: string) =>
    metrics.points(
      { namespace: 'AWS/Scheduler', name, dimensions: { ScheduleGroup: 'default' } },
      0,
      Infinity,
    ).length;

  it('invoke the function: the run is told to the dead letters and counted', () => {
    allow('lambda:InvokeFunction', `${FUNCTION}-other`, 'sqs:SendMessage', QUEUE);
    schedules.define(nightly());
    const run = schedules.runNow('nightly');
    expect(run!.error).toMatch(
      /assumed-role\/scheduler\/scheduler is not authorized to perform: lambda:InvokeFunction on resource: .*:function:recount /,
    );
    expect(calls).toEqual([]);
    expect(queues.find(QUEUE)!.messages()).toMatchObject([
      { body: '{"task":"start"}', attributes: { ERROR_CODE: { StringValue: 'AccessDeniedException' } } },
    ]);
    expect(counted('TargetErrorCount')).toBe(1);
  });

  it('send dead letters either: that is counted too', () => {
    allow('lambda:InvokeFunction', `${FUNCTION}-other`);
    schedules.define(nightly());
    schedules.runNow('nightly');
    expect(queues.find(QUEUE)!.messages()).toEqual([]);
    expect(counted('InvocationsFailedToBeSentToDeadLetterCount')).toBe(1);
  });
});

it('is listed and described to the unmodified client', async () => {
  schedules.define(nightly());
  schedules.define(nightly({ name: 'hourly', expression: 'rate(1 hour)', enabled: false }));
  const { handle } = createSchedulerApi(schedules, place);
  const gateway = await startGateway({ signed: [{ scope: 'scheduler', refuse: jsonError, handle }] });
  const client = new SchedulerClient(gateway.settings());
  const first = await client.send(new ListSchedulesCommand({ MaxResults: 1 }));
  const second = await client.send(new ListSchedulesCommand({ NextToken: first.NextToken }));
  expect([...first.Schedules!, ...second.Schedules!].map(({ Name, State }) => [Name, State])).toEqual([
    ['nightly', 'ENABLED'],
    ['hourly', 'DISABLED'],
  ]);
  expect(await client.send(new GetScheduleCommand({ Name: 'nightly' }))).toMatchObject({
    ScheduleExpression: 'cron(10 3 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Warsaw',
    CreationDate: new Date(START),
    Target: { Arn: FUNCTION, RoleArn: roleArn, Input: '{"task":"start"}', DeadLetterConfig: { Arn: QUEUE } },
  });
  await expect(client.send(new GetScheduleCommand({ Name: 'none' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await gateway.close();
});
