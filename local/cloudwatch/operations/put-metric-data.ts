import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import { dimensions, milliseconds, namespace, text, unit } from '../inputs.ts';
import type { Observation } from '../metrics.ts';
import { operation } from '../operation.ts';

const datum = z.object({
  MetricName: text,
  Dimensions: dimensions,
  Timestamp: milliseconds.optional(),
  Unit: unit,
  Value: z.number().optional(),
  Values: z.array(z.number()).max(150).optional(),
  Counts: z.array(z.number()).max(150).optional(),
  StatisticValues: z
    .object({ SampleCount: z.number(), Sum: z.number(), Minimum: z.number(), Maximum: z.number() })
    .optional(),
});
const input = z.object({ Namespace: namespace, MetricData: z.array(datum).max(1_000) });

/** Takes single values, values with their counts, and figures that were summed up before they were sent. */
export const putMetricData = operation(input, ({ Namespace, MetricData }, { metrics, now }) => {
  const observations = MetricData.map((one): Observation => ({
    namespace: Namespace,
    name: one.MetricName,
    dimensions: one.Dimensions,
    at: one.Timestamp ?? now(),
    unit: one.Unit,
    values: valuesOf(one),
  }));
  observations.forEach(metrics.put);
  return {};
});

function valuesOf(one: z.output<typeof datum>): Observation['values'] {
  const { Value, Values, Counts, StatisticValues: known } = one;
  if (Value !== undefined) return [{ value: Value, times: 1 }];
  if (known)
    return { count: known.SampleCount, sum: known.Sum, minimum: known.Minimum, maximum: known.Maximum };
  if (Values && (!Counts || Counts.length === Values.length))
    return Values.map((value, index) => ({ value, times: Counts?.[index] ?? 1 }));
  throw new ServiceError(
    'InvalidParameterCombinationException',
    `${one.MetricName} must have a Value, StatisticValues, or Values with as many Counts.`,
  );
}
