import type { Alarm } from './alarm.ts';

/** What people are told of an alarm's new state. */
export function alarmMail({ definition, state, reason, changedAt }: Alarm, region: string) {
  return {
    subject: `${state}: "${definition.name}" in ${region}`,
    text: [
      definition.description,
      '',
      `State: ${state}`,
      `Reason: ${reason}`,
      `Since: ${new Date(changedAt).toISOString()}`,
      `Alarm: ${definition.arn}`,
    ].join('\n'),
  };
}
