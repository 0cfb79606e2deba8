import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAlarms, type Alarms } from '../cloudwatch/alarms.ts';
import { createMetrics } from '../cloudwatch/metrics.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { alarmPage } from './alarm.ts';
import { alarmsPage } from './alarms.ts';
import { handlePage } from './handle-page.ts';
import { metricPage } from './metric.ts';
import { metricsPage } from './metrics.ts';

/** An alarm on a metric whose dimension a function printed: nothing that it prints may be run by a browser. */
const HOSTILE = '<img src=x onerror=alert(1)>&door=back';
const START = Date.parse('2026-11-26T10:00:00Z');
const metric = { namespace: 'Shop/front', name: 'visits', dimensions: { door: HOSTILE } };
let clock: number;
let alarms: Alarms;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeEach(async () => {
  clock = START;
  const now = () => clock;
  const metrics = createMetrics({ now, log: () => {} });
  alarms = createAlarms({ metrics, now, act: () => {} });
  alarms.define({
    name: 'crowd',
    arn: '',
    description: 'Open the back door.',
    metric,
    period: 60,
    statistic: 'Sum',
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    threshold: 5,
    comparison: 'GreaterThanThreshold',
    missing: 'notBreaching',
    actionsEnabled: true,
    actions: { ALARM: [], OK: [], INSUFFICIENT_DATA: [] },
  });
  metrics.put({ ...metric, at: START, unit: 'Count', values: [{ value: 6, times: 2 }] });
  const pages = [alarmsPage(alarms), alarmPage(alarms), metricsPage(metrics), metricPage(metrics)];
  const claims = ({ url }: { url: string }) => url.startsWith('/_local');
  gateway = await startGateway({ open: [{ claims, handle: (request) => handlePage(request, pages) }] });
});
afterEach(() => gateway.close());

const page = async (path: string) => (await fetch(gateway.endpoint + path)).text();

it('shows each alarm with its state and what to do', async () => {
  expect(await page('/_local/alarms')).toContain('INSUFFICIENT DATA');
  clock += 60_000;
  alarms.tick();
  const text = await page('/_local/alarms');
  expect(text).toContain('<strong class="danger">ALARM</strong>');
  expect(text).toContain('Open the back door.');
});

it('shows the rule of an alarm and how it came to its state', async () => {
  clock += 60_000;
  alarms.tick();
  const text = await page('/_local/alarms/crowd');
  expect(text).toContain('Sum GreaterThanThreshold 5 in 1 of 1 periods of 1 minutes');
  expect(text).toContain('2026-11-26 10:01:00');
  expect(text).toContain('[12]');
});

it('leads from a metric to its data, whatever its dimensions hold', async () => {
  const text = await page('/_local/metrics');
  expect(text).not.toContain('<img');
  const link = /href="(\/_local\/metrics\/[^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&');
  const data = await page(link);
  expect(data).toContain('<h1>visits</h1>');
  expect(data).not.toContain('<img');
  expect(data).toMatch(/>12<\/td/);
});

it('knows no alarm and no metric that is not there', async () => {
  for (const path of ['/_local/alarms/none', '/_local/metrics/Shop/none'])
    expect((await fetch(gateway.endpoint + path)).status).toBe(404);
});
