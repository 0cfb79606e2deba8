import type { AlarmDefinition, AlarmState, Comparison } from './alarm.ts';

/** How many periods before the N of an alarm are asked when some are missing. AWS tells no number; its examples have two. */
export const EARLIER_PERIODS = 2;

const breaches: Record<Comparison, (value: number, threshold: number) => boolean> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

type Rule = Pick<
  AlarmDefinition,
  'evaluationPeriods' | 'datapointsToAlarm' | 'comparison' | 'threshold' | 'missing'
>;

/**
 * The state that an alarm's datapoints ask for, oldest first, null where a period has none; null where the state it
 * is in stays. The rules are those of AWS's two tables on missing data, premature alarms included.
 */
export function evaluateAlarm(rule: Rule, datapoints: (number | null)[]): AlarmState | null {
  const { evaluationPeriods: n, datapointsToAlarm: m } = rule;
  const isBreaching = (value: number) => breaches[rule.comparison](value, rule.threshold);
  const known = datapoints.filter((value) => value !== null).slice(-n);
  const breaching = known.filter(isBreaching).length;
  if (breaching >= m) return 'ALARM';
  const gaps = n - known.length;
  if (gaps === 0 || rule.missing === 'notBreaching') return 'OK';
  if (rule.missing === 'breaching') return breaching + gaps >= m ? 'ALARM' : 'OK';
  if (breaching < known.length) return 'OK';
  if (rule.missing === 'ignore') return null;
  if (known.length === 0) return 'INSUFFICIENT_DATA';
  // All that is known breaches, and is too little: an alarm only if the first breach is old enough.
  const age = datapoints.length - datapoints.findIndex((value) => value !== null && isBreaching(value));
  return age >= m ? 'ALARM' : null;
}
