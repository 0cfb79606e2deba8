import { z } from 'zod';
import type { Alarm } from '../alarm.ts';
import { nextToken } from '../inputs.ts';
import { operation } from '../operation.ts';

const input = z.object({
  AlarmNames: z.array(z.string()).max(100).optional(),
  AlarmNamePrefix: z.string().optional(),
  StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).optional(),
  MaxRecords: z.number().int().min(1).max(100).default(50),
  NextToken: nextToken,
});

/** The alarms with their states. */
export const describeAlarms = operation(input, (request, { alarms }) => {
  const { AlarmNames, AlarmNamePrefix = '', StateValue, MaxRecords, NextToken } = request;
  const found = alarms
    .all()
    .filter(
      ({ definition: { name }, state }) =>
        (AlarmNames?.includes(name) ?? true) &&
        name.startsWith(AlarmNamePrefix) &&
        (StateValue ?? state) === state,
    );
  const end = NextToken + MaxRecords;
  return {
    MetricAlarms: found.slice(NextToken, end).map(described),
    CompositeAlarms: [],
    ...(found.length > end ? { NextToken: String(end) } : {}),
  };
});

function described({ definition, state, reason, changedAt }: Alarm) {
  const { metric, statistic, actions } = definition;
  return {
    AlarmName: definition.name,
    AlarmArn: definition.arn,
    AlarmDescription: definition.description,
    ActionsEnabled: definition.actionsEnabled,
    OKActions: actions.OK,
    AlarmActions: actions.ALARM,
    InsufficientDataActions: actions.INSUFFICIENT_DATA,
    StateValue: state,
    StateReason: reason,
    StateUpdatedTimestamp: changedAt / 1_000,
    StateTransitionedTimestamp: changedAt / 1_000,
    Namespace: metric.namespace,
    MetricName: metric.name,
    Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
    ...(statistic.startsWith('p') ? { ExtendedStatistic: statistic } : { Statistic: statistic }),
    Period: definition.period,
    EvaluationPeriods: definition.evaluationPeriods,
    DatapointsToAlarm: definition.datapointsToAlarm,
    Threshold: definition.threshold,
    ComparisonOperator: definition.comparison,
    TreatMissingData: definition.missing,
  };
}
