import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFunctions, type Functions } from '../lambda/functions.ts';
import { createLambdaMetrics } from './lambda-metrics.ts';
import { metricsInLine } from './emf.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { readPrintedMetrics } from './printed-metrics.ts';

/** A real function that uses AWS's own library for its metrics. */
const LIBRARY = resolve(
  import.meta.dirname,
  '../../node_modules/@aws-lambda-powertools/metrics/lib/esm/index.js',
);
let folder: string;
let functions: Functions;
let metrics: Metrics;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  metrics = createMetrics({ now: Date.now, log: () => {} });
  functions = createFunctions({
    region: 'eu-central-1',
    endpointUrl: 'http://127.0.0.1:1',
    bedrockUrl: 'http://127.0.0.1:1',
    credentialsFor: () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
    write: readPrintedMetrics(metrics),
    invoked: createLambdaMetrics(metrics, Date.now).invoked,
  });
});
afterEach(async () => {
  await functions.close();
  rmSync(folder, { recursive: true, force: true });
});

const define = async (code: string) => {
  writeFileSync(join(folder, 'index.mjs'), code);
  await functions.define({
    name: 'shop',
    arn: 'arn:aws:lambda:eu-central-1:000000000000:function:shop',
    roleArn: 'role',
    folder,
    handler: 'index.handler',
    environment: {},
    timeoutSeconds: 3,
    memoryMegabytes: 256,
  });
};
const sumOf = (namespace: string, name: string, dimensions: Record<string, string>) =>
  metrics.points({ namespace, name, dimensions }, 0, Infinity).reduce((sum, [, set]) => sum + set.sum, 0);

it('collects what a function prints by Powertools, with its dimensions', async () => {
  await define(`
    import { Metrics, MetricUnit } from ${JSON.stringify(LIBRARY)};
    export const handler = async () => {
      const metrics = new Metrics({ namespace: 'Shop', serviceName: 'till' });
      console.log('Zażółć gęślą jaźń');
      metrics.addMetric('Sales', MetricUnit.Count, 2);
      metrics.addMetric('Sales', MetricUnit.Count, 3);
      metrics.publishStoredMetrics();
    };`);
  await functions.invoke('shop', {});
  await expect.poll(() => sumOf('Shop', 'Sales', { service: 'till' })).toBe(5);
});

it('tells of each invocation what Lambda would', async () => {
  await define(`export const handler = async ({ fail }) => { if (fail) throw new Error('no'); };`);
  await functions.invoke('shop', {});
  await functions.invoke('shop', { fail: true });
  const lambda = (name: string) => sumOf('AWS/Lambda', name, { FunctionName: 'shop' });
  expect(lambda('Invocations')).toBe(2);
  expect(lambda('Errors')).toBe(1);
  expect(lambda('Duration')).toBeGreaterThan(0);
});

const line = (change: (root: Record<string, unknown>) => void = () => {}) => {
  const root: Record<string, unknown> = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: 'Shop', Dimensions: [['door'], []], Metrics: [{ Name: 'visits', Unit: 'Count' }] },
      ],
    },
    door: 'front',
    visits: [1, 2],
  };
  change(root);
  return JSON.stringify(root);
};

it('reads a line that comes in pieces, under each set of dimensions', () => {
  const read = readPrintedMetrics(metrics);
  const text = `${line()}\n`;
  read('shop', text.slice(0, 20));
  read('other', 'a line of another function\n');
  read('shop', text.slice(20));
  expect(sumOf('Shop', 'visits', { door: 'front' })).toBe(3);
  expect(sumOf('Shop', 'visits', {})).toBe(3);
});

it.each([
  ['a line cut off', line().slice(0, -3)],
  [
    'no namespace',
    line((root) => ((root['_aws'] as { CloudWatchMetrics: object[] }).CloudWatchMetrics = [{}])),
  ],
  [
    'directives that are no list',
    line((root) => (root['_aws'] = { Timestamp: 1, CloudWatchMetrics: 'all' })),
  ],
  ['a directive that is null', line((root) => (root['_aws'] = { Timestamp: 1, CloudWatchMetrics: [null] }))],
  ['no time', line((root) => (root['_aws'] = { CloudWatchMetrics: [] }))],
  ['a value that is no number', line((root) => (root['visits'] = 'many'))],
])('takes nothing from %s', (_, text) => {
  expect(metricsInLine(text)).toEqual([]);
});

it('leaves out a dimension set whose value is missing', () => {
  expect(metricsInLine(line((root) => delete root['door'])).map(({ dimensions }) => dimensions)).toEqual([
    {},
  ]);
});
