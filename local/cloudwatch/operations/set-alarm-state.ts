import { z } from 'zod';
import { requireAccess } from '../../gateway/access-denied.ts';
import { ServiceError } from '../../gateway/answer.ts';
import { operation } from '../operation.ts';

const input = z.object({
  AlarmName: z.string().min(1).max(255),
  StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  StateReason: z.string().max(1_023),
});

/** Puts an alarm into a state, for a trial of its actions: its next evaluation takes it out again. */
export const setAlarmState = operation(
  input,
  ({ AlarmName, StateValue, StateReason }, { alarms, caller }) => {
    const alarm = alarms.find(AlarmName);
    requireAccess(caller, { action: 'cloudwatch:SetAlarmState', resource: alarm?.definition.arn ?? '*' });
    if (!alarm) throw new ServiceError('ResourceNotFound', `There is no alarm ${AlarmName}.`, 404);
    alarms.set(alarm, StateValue, StateReason);
    return {};
  },
);
