import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { expect, inject, it } from 'vitest';
import { access } from '../given/client.ts';
import { eventually } from '../given/graphql.ts';

/** What runs by the clock and who watches it, in the platform that is deployed. */
const stack = inject('stack');
const lambda = new LambdaClient(access(stack));
const cloudwatch = new CloudWatchClient(access(stack));
const scheduler = new SchedulerClient(access(stack));

const sumOf = async (Namespace: string, MetricName: string, name: string, Value: string, Stat: string) => {
  const Metric = { Namespace, MetricName, Dimensions: [{ Name: name, Value }] };
  const { MetricDataResults } = await cloudwatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(Date.now() - 3_600_000),
      EndTime: new Date(Date.now() + 60_000),
      MetricDataQueries: [{ Id: 'a', MetricStat: { Metric, Period: 60, Stat } }],
    }),
  );
  return MetricDataResults![0]!.Values!.reduce((sum, value) => sum + value, 0);
};
const runs = (name: string, metric: string) => sumOf('AWS/Lambda', metric, 'FunctionName', name, 'Sum');
const start = (FunctionName: string) =>
  lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: '{}' }));

it('the recount calls itself for each client and for the platform, with the rights it has', async () => {
  await start('stride-panel-recount');
  const recounts = () => sumOf('StridePanel', 'RecountDifferences', 'service', 'recount', 'SampleCount');
  await expect.poll(recounts, { interval: 500 }).toBeGreaterThanOrEqual(2);
  expect(await runs('stride-panel-recount', 'Errors')).toBe(0);
});

it('the figures of silent clients are refreshed, with the rights it has', async () => {
  await start('stride-panel-client-figures');
  const invocations = () => runs('stride-panel-client-figures', 'Invocations');
  await expect.poll(invocations, { interval: 500 }).toBeGreaterThanOrEqual(1);
  expect(await runs('stride-panel-client-figures', 'Errors')).toBe(0);
});

it('the schedules of the template are there', async () => {
  const { Schedules } = await scheduler.send(new ListSchedulesCommand({}));
  expect(Schedules!.map(({ Name, State }) => [Name, State])).toEqual(
    expect.arrayContaining([
      ['stride-panel-recount', 'ENABLED'],
      ['stride-panel-client-figures', 'ENABLED'],
    ]),
  );
});

it('an alarm writes to the owner what to do', async () => {
  const AlarmName = 'stride-panel-recount-differences';
  const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [AlarmName] }));
  expect(MetricAlarms).toHaveLength(1);
  const StateReason = 'A trial of the mail.';
  await cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue: 'OK', StateReason }));
  await cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason }));
  const read = async () => {
    const mails = (await (await fetch(stack.mailsUrl)).json()) as Record<'to' | 'subject' | 'text', string>[];
    return mails.find(({ subject, text }) => subject.includes(AlarmName) && text.includes(StateReason));
  };
  const mail = await eventually(read, (found) => found?.subject.startsWith('ALARM') === true);
  expect(mail?.subject).toMatch(/^ALARM/);
  expect(mail?.to).toBe(stack.users.find(({ group }) => group === 'owners')!.email);
  expect(mail?.text).toContain('npm run rebuild');
  expect(mail?.text).toContain(StateReason);
});
