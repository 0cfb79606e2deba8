import { z } from 'zod';
import { datapointsOf } from '../datapoints.ts';
import { dimensions, milliseconds, namespace, period, statistic, text } from '../inputs.ts';
import { operation, type CloudwatchContext } from '../operation.ts';
import { statisticOf } from '../statistic.ts';

const query = z.object({
  Id: text,
  Label: z.string().optional(),
  ReturnData: z.boolean().default(true),
  // Metric math is not offered: every query names a metric.
  MetricStat: z.object({
    Metric: z.object({ Namespace: namespace, MetricName: text, Dimensions: dimensions }),
    Period: period,
    Stat: statistic,
  }),
});
const input = z.object({
  MetricDataQueries: z.array(query).min(1).max(500),
  StartTime: milliseconds,
  EndTime: milliseconds,
  ScanBy: z.enum(['TimestampDescending', 'TimestampAscending']).default('TimestampDescending'),
});

/** Series of a statistic, newest first unless told; all of it in one page. */
export const getMetricData = operation(input, (request, context) => ({
  MetricDataResults: request.MetricDataQueries.filter(({ ReturnData }) => ReturnData).map((one) => {
    const values = seriesOf(one, request, context);
    if (request.ScanBy === 'TimestampDescending') values.reverse();
    return {
      Id: one.Id,
      Label: one.Label ?? one.MetricStat.Metric.MetricName,
      StatusCode: 'Complete',
      Timestamps: values.map(([start]) => start / 1_000),
      Values: values.map(([, value]) => value),
    };
  }),
  Messages: [],
}));

function seriesOf(
  { MetricStat: { Metric, Period, Stat } }: z.output<typeof query>,
  { StartTime: from, EndTime: to }: z.output<typeof input>,
  { metrics }: CloudwatchContext,
): [number, number][] {
  const id = { namespace: Metric.Namespace, name: Metric.MetricName, dimensions: Metric.Dimensions };
  return datapointsOf(metrics, id, { from, to, period: Period * 1_000 }).flatMap(([start, set]) => {
    const value = statisticOf(Stat)!(set);
    return value === null ? [] : [[start, value]];
  });
}
