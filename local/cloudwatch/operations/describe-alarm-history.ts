import { z } from 'zod';
import { operation } from '../operation.ts';

const input = z.object({
  AlarmName: z.string().optional(),
  MaxRecords: z.number().int().min(1).max(100).default(100),
});

/** The changes of alarms' states, newest first. */
export const describeAlarmHistory = operation(input, ({ AlarmName, MaxRecords }, { alarms }) => {
  const changes = alarms
    .all()
    .filter(({ definition }) => (AlarmName ?? definition.name) === definition.name)
    .flatMap(({ definition, history }) => history.map((change) => ({ name: definition.name, ...change })))
    .sort((a, b) => b.at - a.at);
  return {
    AlarmHistoryItems: changes.slice(0, MaxRecords).map(({ name, at, from, to, reason }) => ({
      AlarmName: name,
      AlarmType: 'MetricAlarm',
      Timestamp: at / 1_000,
      HistoryItemType: 'StateUpdate',
      HistorySummary: `Alarm updated from ${from} to ${to}`,
      HistoryData: JSON.stringify({
        version: '1.0',
        oldState: { stateValue: from },
        newState: { stateValue: to, stateReason: reason },
      }),
    })),
  };
});
