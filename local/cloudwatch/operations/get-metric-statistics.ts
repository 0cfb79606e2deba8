import { z } from 'zod';
import { datapointsOf } from '../datapoints.ts';
import { dimensions, milliseconds, namespace, period, statistic, text } from '../inputs.ts';
import { operation } from '../operation.ts';
import { statisticOf } from '../statistic.ts';

const input = z.object({
  Namespace: namespace,
  MetricName: text,
  Dimensions: dimensions,
  StartTime: milliseconds,
  EndTime: milliseconds,
  Period: period,
  Statistics: z.array(statistic).default([]),
  ExtendedStatistics: z.array(statistic).default([]),
});

/** Several statistics of one metric. */
export const getMetricStatistics = operation(input, (request, { metrics }) => {
  const { Namespace, MetricName, Dimensions, StartTime: from, EndTime: to, Period } = request;
  const id = { namespace: Namespace, name: MetricName, dimensions: Dimensions };
  const unit = metrics.find(id)?.unit ?? 'None';
  const Datapoints = datapointsOf(metrics, id, { from, to, period: Period * 1_000 }).map(([start, set]) => {
    const values = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, statisticOf(name)!(set) ?? undefined]));
    return {
      Timestamp: start / 1_000,
      Unit: unit,
      ...values(request.Statistics),
      ExtendedStatistics: values(request.ExtendedStatistics),
    };
  });
  return { Label: MetricName, Datapoints };
});
