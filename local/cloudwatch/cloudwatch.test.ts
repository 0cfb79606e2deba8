import { randomUUID } from 'node:crypto';
import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  paginateListMetrics,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonError } from '../gateway/answer.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { queueDefaults } from '../sqs/queue-definition.ts';
import { createQueues } from '../sqs/queues.ts';
import type { AlarmDefinition } from './alarm.ts';
import { createAlarms, type Alarms } from './alarms.ts';
import { createCloudwatchApi } from './api.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createQueueMetrics } from './queue-metrics.ts';

/** The unmodified client; the time is ours. */
const START = Date.parse('2026-11-26T10:00:00Z');
const MINUTE = 60_000;
let clock: number;
let told: string[];
let logged: object[];
let metrics: Metrics;
let alarms: Alarms;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let client: CloudWatchClient;

beforeEach(async () => {
  clock = START;
  told = [];
  logged = [];
  const now = () => clock;
  metrics = createMetrics({ now, log: (line) => logged.push(line) });
  alarms = createAlarms({ metrics, now, act: (arn, { state }) => told.push(`${arn} ${state}`) });
  const { handle } = createCloudwatchApi({ metrics, alarms, now });
  const target = 'GraniteServiceVersion20100801';
  gateway = await startGateway({ signed: [{ scope: 'monitoring', target, refuse: jsonError, handle }] });
  client = new CloudWatchClient(gateway.settings());
});
afterEach(async () => {
  client.destroy();
  await gateway.close();
});

const put = (MetricName: string, ...values: number[]) =>
  client.send(
    new PutMetricDataCommand({
      Namespace: 'Shop',
      MetricData: values.map((Value) => ({
        MetricName,
        Value,
        Unit: 'Count',
        Dimensions: [{ Name: 'door', Value: 'front' }],
      })),
    }),
  );
const metric = (name: string) => ({
  Namespace: 'Shop',
  MetricName: name,
  Dimensions: [{ Name: 'door', Value: 'front' }],
});
const hour = { StartTime: new Date(START), EndTime: new Date(START + 60 * MINUTE) };
const data = async (name: string, Stat: string, Period = 60, more = {}) => {
  const MetricStat = { Metric: metric(name), Stat, Period };
  const { MetricDataResults } = await client.send(
    new GetMetricDataCommand({ ...hour, ...more, MetricDataQueries: [{ Id: 'a', MetricStat }] }),
  );
  return MetricDataResults![0]!;
};

it('gives back what was put, by statistic and by period, newest first', async () => {
  await put('visits', 1, 2, 3);
  clock += MINUTE;
  await put('visits', 10);
  expect((await data('visits', 'Sum')).Values).toEqual([10, 6]);
  expect((await data('visits', 'Sum')).Timestamps).toEqual([new Date(START + MINUTE), new Date(START)]);
  expect((await data('visits', 'Sum', 60, { ScanBy: 'TimestampAscending' })).Values).toEqual([6, 10]);
  expect((await data('visits', 'Sum', 300)).Values).toEqual([16]);
  expect((await data('visits', 'SampleCount', 300)).Values).toEqual([4]);
  expect((await data('nothing', 'Sum')).Values).toEqual([]);
});

it('counts values with their counts, and figures that were summed up before they were sent', async () => {
  await client.send(
    new PutMetricDataCommand({
      Namespace: 'Shop',
      MetricData: [
        { ...metric('weights'), Values: [2, 5], Counts: [3, 1] },
        { ...metric('weights'), StatisticValues: { SampleCount: 2, Sum: 30, Minimum: 10, Maximum: 20 } },
      ],
    }),
  );
  const { Datapoints } = await client.send(
    new GetMetricStatisticsCommand({
      ...metric('weights'),
      ...hour,
      Period: 3_600,
      Statistics: ['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum'],
    }),
  );
  expect(Datapoints).toMatchObject([{ SampleCount: 6, Sum: 41, Average: 41 / 6, Minimum: 2, Maximum: 20 }]);
});

it('knows percentiles: exact for few values, within one percent for many', async () => {
  await put('few', 10, 20, 30, 40);
  expect((await data('few', 'p50')).Values).toEqual([20]);
  expect((await data('few', 'p99')).Values).toEqual([40]);
  await put('many', ...Array.from({ length: 900 }, (_, index) => index + 1));
  const [found] = (await data('many', 'p90')).Values!;
  expect(Math.abs(found! - 810) / 810).toBeLessThan(0.01);
});

it('lists what has data, by dimension too', async () => {
  await put('visits', 1);
  await put('sales', 1);
  const { Metrics } = await client.send(new ListMetricsCommand({ Namespace: 'Shop', MetricName: 'sales' }));
  expect(Metrics).toEqual([metric('sales')]);
  const Dimensions = [{ Name: 'door', Value: 'back' }];
  expect((await client.send(new ListMetricsCommand({ Dimensions }))).Metrics).toEqual([]);
});

it('holds a bounded number of metrics and says so once', async () => {
  for (let start = 0; start < 3_000; start += 1_000)
    await client.send(
      new PutMetricDataCommand({
        Namespace: 'Flood',
        MetricData: Array.from({ length: 1_000 }, (_, index) => ({
          MetricName: `m${start + index}`,
          Value: 1,
        })),
      }),
    );
  let listed = 0;
  for await (const { Metrics } of paginateListMetrics({ client }, {})) listed += Metrics!.length;
  expect(listed).toBe(2_000);
  expect(logged).toEqual([expect.objectContaining({ message: 'too many metrics' })]);
});

it('sums minutes up into hours after a day and forgets them after two weeks', async () => {
  await put('visits', 1, 2);
  clock += MINUTE;
  await put('visits', 3);
  clock = START + 25 * 60 * MINUTE;
  metrics.compact();
  expect((await data('visits', 'Sum')).Values).toEqual([6]);
  expect((await data('visits', 'p50')).Values).toEqual([2]);
  clock = START + 16 * 24 * 60 * MINUTE;
  metrics.compact();
  expect(metrics.all()).toEqual([]);
});

it('says in a plain sentence what it does not take', async () => {
  await expect(data('visits', 'Sum', 7)).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
    message: expect.stringContaining('multiple of 60 seconds'),
  });
  await expect(data('visits', 'TM(10%:90%)')).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
  });
  await expect(
    client.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [metric('visits')] })),
  ).rejects.toMatchObject({ name: 'InvalidParameterCombinationException' });
});

it('lets nobody put metrics whose role does not say so', async () => {
  const credentials = gateway.credentialsOf({
    Effect: 'Allow',
    Action: 'cloudwatch:ListMetrics',
    Resource: '*',
  });
  const reader = new CloudWatchClient(gateway.settings(credentials));
  await reader.send(new ListMetricsCommand({}));
  await expect(
    reader.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [{ MetricName: 'a', Value: 1 }] })),
  ).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

const visitsAlarm: AlarmDefinition = {
  name: 'crowd',
  arn: 'arn:aws:cloudwatch:eu-central-1:000000000000:alarm:crowd',
  description: 'Open the back door.',
  metric: { namespace: 'Shop', name: 'visits', dimensions: { door: 'front' } },
  period: 60,
  statistic: 'Sum',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  threshold: 5,
  comparison: 'GreaterThanThreshold',
  missing: 'notBreaching',
  actionsEnabled: true,
  actions: { ALARM: ['topic'], OK: ['topic'], INSUFFICIENT_DATA: [] },
};
const nextMinute = () => {
  clock += MINUTE;
  alarms.tick();
};
const state = async () => {
  const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({ AlarmNames: ['crowd'] }));
  return MetricAlarms![0]!.StateValue;
};

it('an alarm goes off, comes back, tells its topic both times and remembers it', async () => {
  alarms.define(visitsAlarm);
  expect(await state()).toBe('INSUFFICIENT_DATA');
  await put('visits', 3, 3);
  nextMinute();
  expect(await state()).toBe('ALARM');
  nextMinute();
  await put('visits', 1);
  nextMinute();
  expect(await state()).toBe('OK');
  expect(told).toEqual(['topic ALARM', 'topic OK']);
  const { AlarmHistoryItems } = await client.send(new DescribeAlarmHistoryCommand({ AlarmName: 'crowd' }));
  expect(AlarmHistoryItems!.map(({ HistorySummary }) => HistorySummary)).toEqual([
    'Alarm updated from ALARM to OK',
    'Alarm updated from INSUFFICIENT_DATA to ALARM',
  ]);
});

it('an alarm over longer periods looks at a window that slides by the minute', async () => {
  alarms.define({ ...visitsAlarm, period: 300, evaluationPeriods: 2, datapointsToAlarm: 2 });
  await put('visits', 6);
  clock += 5 * MINUTE;
  await put('visits', 6);
  nextMinute();
  expect(await state()).toBe('ALARM');
});

it('an alarm watches how many messages wait in a queue', () => {
  const now = () => clock;
  const queues = createQueues({ folder: null, now, newId: randomUUID });
  queues.define({
    ...queueDefaults,
    name: 'letters',
    arn: 'arn:aws:sqs:eu-central-1:000000000000:letters',
    url: '',
  });
  const queueMetrics = createQueueMetrics({ metrics, queues, now });
  const name = 'ApproximateNumberOfMessagesVisible';
  alarms.define({
    ...visitsAlarm,
    metric: { namespace: 'AWS/SQS', name, dimensions: { QueueName: 'letters' } },
    statistic: 'Maximum',
    threshold: 0,
  });
  const look = () => {
    clock += MINUTE;
    queueMetrics.tick();
    alarms.tick();
    return alarms.find('crowd')!.state;
  };
  expect(look()).toBe('OK');
  queues.find('letters')!.send({ body: 'lost', senderId: 'a' });
  expect(look()).toBe('ALARM');
  queues.find('letters')!.purge();
  expect(look()).toBe('OK');
});

it('an alarm is put into a state by hand, until it is evaluated again', async () => {
  alarms.define(visitsAlarm);
  await client.send(
    new SetAlarmStateCommand({ AlarmName: 'crowd', StateValue: 'ALARM', StateReason: 'A trial.' }),
  );
  expect(told).toEqual(['topic ALARM']);
  nextMinute();
  expect(await state()).toBe('OK');
  await expect(
    client.send(new SetAlarmStateCommand({ AlarmName: 'other', StateValue: 'OK', StateReason: '' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFound' });
});
