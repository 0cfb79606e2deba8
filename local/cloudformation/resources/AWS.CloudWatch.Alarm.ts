import type { AlarmDefinition } from '../../cloudwatch/alarm.ts';
import { statisticOf } from '../../cloudwatch/statistic.ts';
import { TemplateError } from '../evaluate.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface AlarmProperties {
  AlarmName?: string;
  AlarmDescription?: string;
  Namespace?: string;
  MetricName?: string;
  Dimensions?: { Name: string; Value: string }[];
  Period?: number;
  Statistic?: string;
  ExtendedStatistic?: string;
  EvaluationPeriods: number;
  DatapointsToAlarm?: number;
  Threshold?: number;
  ComparisonOperator: AlarmDefinition['comparison'];
  TreatMissingData?: AlarmDefinition['missing'];
  ActionsEnabled?: boolean;
  AlarmActions?: string[];
  OKActions?: string[];
  InsufficientDataActions?: string[];
}

const COMPARISONS = /^(GreaterThan|GreaterThanOrEqualTo|LessThan|LessThanOrEqualTo)Threshold$/;

/** An alarm on one metric; metric math and anomaly detection are not offered here. */
export const alarm: ResourceHandler = (properties, { alarms, place }, { stackName, logicalId }) => {
  const wanted = properties as unknown as AlarmProperties;
  const { Namespace, MetricName, Period } = wanted;
  const statistic = wanted.Statistic ?? wanted.ExtendedStatistic ?? '';
  if (!Namespace || !MetricName || !Period)
    throw new TemplateError('Only alarms on one metric are offered here.');
  if (!statisticOf(statistic)) throw new TemplateError(`The statistic ${statistic} is not offered here.`);
  if (Period % 60 !== 0) throw new TemplateError('Only periods of whole minutes are offered here.');
  if (!COMPARISONS.test(wanted.ComparisonOperator))
    throw new TemplateError(`The comparison ${wanted.ComparisonOperator} is not offered here.`);
  const name = wanted.AlarmName ?? generatedName(stackName, logicalId, 255);
  const arn = `arn:aws:cloudwatch:${place.region}:${place.accountId}:alarm:${name}`;
  alarms.define({
    name,
    arn,
    description: wanted.AlarmDescription ?? '',
    metric: {
      namespace: Namespace,
      name: MetricName,
      dimensions: Object.fromEntries((wanted.Dimensions ?? []).map(({ Name, Value }) => [Name, Value])),
    },
    period: Number(Period),
    statistic,
    evaluationPeriods: Number(wanted.EvaluationPeriods),
    datapointsToAlarm: Number(wanted.DatapointsToAlarm ?? wanted.EvaluationPeriods),
    threshold: Number(wanted.Threshold),
    comparison: wanted.ComparisonOperator,
    missing: wanted.TreatMissingData ?? 'missing',
    actionsEnabled: wanted.ActionsEnabled ?? true,
    actions: {
      ALARM: wanted.AlarmActions ?? [],
      OK: wanted.OKActions ?? [],
      INSUFFICIENT_DATA: wanted.InsufficientDataActions ?? [],
    },
  });
  return { id: name, attributes: { Arn: arn }, remove: () => alarms.remove(name) };
};
