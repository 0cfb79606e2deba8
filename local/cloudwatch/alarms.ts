import type { Alarm, AlarmDefinition, AlarmState } from './alarm.ts';
import { EARLIER_PERIODS, evaluateAlarm } from './evaluate-alarm.ts';
import type { Metrics } from './metrics.ts';
import { statisticOf } from './statistic.ts';
import { emptySet, mergeInto } from './statistic-set.ts';

export interface AlarmsOptions {
  metrics: Pick<Metrics, 'points'>;
  /** Tells one of an alarm's targets of its new state. */
  act(targetArn: string, alarm: Alarm): void;
  /** ms since the epoch. */
  now(): number;
}

export type Alarms = ReturnType<typeof createAlarms>;

const MINUTE = 60_000;
const LONGEST_HISTORY = 100;

/** The alarms of this platform. Their states begin anew with each start, as the metrics do. */
export function createAlarms({ metrics, act, now }: AlarmsOptions) {
  const alarms = new Map<string, Alarm>();
  let lastMinute: number | null = null;

  const change = (alarm: Alarm, to: AlarmState, reason: string): void => {
    alarm.reason = reason;
    if (alarm.state === to) return;
    alarm.history.push({ at: now(), from: alarm.state, to, reason });
    alarm.history.splice(0, alarm.history.length - LONGEST_HISTORY);
    alarm.state = to;
    alarm.changedAt = now();
    if (alarm.definition.actionsEnabled) for (const arn of alarm.definition.actions[to]) act(arn, alarm);
  };

  /** The latest periods, oldest first; the last of them ends with the last whole minute. */
  const datapoints = ({ metric, period, statistic, evaluationPeriods }: AlarmDefinition, end: number) => {
    const count = evaluationPeriods + EARLIER_PERIODS;
    const length = period * 1_000;
    const sets = Array.from({ length: count }, emptySet);
    for (const [start, set] of metrics.points(metric, end - count * length, end))
      mergeInto(sets[count - Math.ceil((end - start) / length)]!, set);
    return sets.map((set) => (set.count === 0 ? null : statisticOf(statistic)!(set)));
  };

  return {
    /** Makes an alarm, or gives an existing one another definition. */
    define(definition: AlarmDefinition): void {
      const before = alarms.get(definition.name);
      if (before) before.definition = definition;
      else
        alarms.set(definition.name, {
          definition,
          state: 'INSUFFICIENT_DATA',
          reason: 'Unchecked: Initial alarm creation',
          changedAt: now(),
          history: [],
        });
    },
    remove: (name: string) => void alarms.delete(name),
    all: (): readonly Alarm[] => [...alarms.values()],
    find: (name: string): Alarm | null => alarms.get(name) ?? null,
    /** Puts an alarm into a state by hand; the next evaluation may take it out again. */
    set: change,
    /** Evaluates every alarm once in each minute. */
    tick(): void {
      const end = now() - (now() % MINUTE);
      if (end === lastMinute) return;
      lastMinute = end;
      for (const alarm of alarms.values()) {
        const values = datapoints(alarm.definition, end);
        const state = evaluateAlarm(alarm.definition, values);
        if (state !== null && state !== alarm.state) change(alarm, state, reasonOf(alarm, values));
      }
    },
  };
}

function reasonOf({ definition }: Alarm, values: (number | null)[]): string {
  const known = values.filter((value) => value !== null).slice(-definition.evaluationPeriods);
  if (known.length === 0) return `Threshold Crossed: no datapoints were received for the latest periods.`;
  return (
    `Threshold Crossed: of the latest datapoints [${known.map((value) => Number(value.toPrecision(6))).join(', ')}] ` +
    `${definition.datapointsToAlarm} must be ${definition.comparison} (${definition.threshold}).`
  );
}
