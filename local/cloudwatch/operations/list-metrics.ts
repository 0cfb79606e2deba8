import { z } from 'zod';
import { nextToken } from '../inputs.ts';
import { operation } from '../operation.ts';

const PAGE = 500;
const input = z.object({
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string().optional() })).default([]),
  NextToken: nextToken,
});

/** The metrics that have data, by namespace, name and dimensions. */
export const listMetrics = operation(
  input,
  ({ Namespace, MetricName, Dimensions, NextToken }, { metrics }) => {
    const found = metrics
      .all()
      .filter(
        ({ namespace, name, dimensions }) =>
          (Namespace ?? namespace) === namespace &&
          (MetricName ?? name) === name &&
          Dimensions.every(
            ({ Name, Value }) => Name in dimensions && (Value ?? dimensions[Name]) === dimensions[Name],
          ),
      );
    const page = found.slice(NextToken, NextToken + PAGE);
    return {
      Metrics: page.map(({ namespace, name, dimensions }) => ({
        Namespace: namespace,
        MetricName: name,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      })),
      ...(found.length > NextToken + PAGE ? { NextToken: String(NextToken + PAGE) } : {}),
    };
  },
);
