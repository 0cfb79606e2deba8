import type { MetricId } from './metrics.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export type Comparison =
  | 'GreaterThanThreshold'
  | 'GreaterThanOrEqualToThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold';

/** An alarm on one metric, as a template describes it. */
export interface AlarmDefinition {
  name: string;
  arn: string;
  description: string;
  metric: MetricId;
  /** Seconds; a multiple of 60. */
  period: number;
  /** Sum, Average, Minimum, Maximum, SampleCount, or a percentile such as p99. */
  statistic: string;
  /** N: how many of the latest periods are looked at. */
  evaluationPeriods: number;
  /** M: how many of them must breach. */
  datapointsToAlarm: number;
  threshold: number;
  comparison: Comparison;
  missing: 'missing' | 'ignore' | 'breaching' | 'notBreaching';
  actionsEnabled: boolean;
  /** ARNs of topics that are told of a new state. */
  actions: Record<AlarmState, string[]>;
}

/** A change of an alarm's state. */
export interface AlarmChange {
  /** ms since the epoch. */
  at: number;
  from: AlarmState;
  to: AlarmState;
  reason: string;
}

export interface Alarm {
  definition: AlarmDefinition;
  state: AlarmState;
  reason: string;
  /** When the state last changed, ms since the epoch. */
  changedAt: number;
  /** Oldest first. */
  history: AlarmChange[];
}
