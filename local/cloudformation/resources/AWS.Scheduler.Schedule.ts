import { functionName } from '../../lambda/functions.ts';
import { TemplateError } from '../evaluate.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface ScheduleProperties {
  Name?: string;
  GroupName?: string;
  Description?: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
  State?: 'ENABLED' | 'DISABLED';
  StartDate?: string;
  EndDate?: string;
  FlexibleTimeWindow: { Mode: string };
  Target: {
    Arn: string;
    RoleArn: string;
    Input?: string;
    RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number };
    DeadLetterConfig?: { Arn?: string };
  };
}

/** A schedule that calls a function, if the scheduler may take the target's role. */
export const schedule: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as ScheduleProperties;
  const { region, accountId } = cloud.place;
  const { Arn, RoleArn, Input = '{}', RetryPolicy, DeadLetterConfig } = wanted.Target;
  if (!Arn.includes(':lambda:'))
    throw new TemplateError(`Only functions are targets of schedules here, not ${Arn}.`);
  if (wanted.FlexibleTimeWindow.Mode !== 'OFF')
    throw new TemplateError('Schedules with a flexible window are not offered here.');
  if (!cloud.directory.isTrustedBy(RoleArn, 'scheduler.amazonaws.com'))
    throw new TemplateError(
      'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
    );
  requireJson(Input);
  const name = wanted.Name ?? generatedName(stackName, logicalId, 64);
  const groupName = wanted.GroupName ?? 'default';
  const arn = `arn:aws:scheduler:${region}:${accountId}:schedule/${groupName}/${name}`;
  cloud.schedules.define({
    name,
    groupName,
    arn,
    description: wanted.Description ?? '',
    expression: wanted.ScheduleExpression,
    zone: wanted.ScheduleExpressionTimezone ?? 'UTC',
    enabled: wanted.State !== 'DISABLED',
    startAt: wanted.StartDate ? Date.parse(wanted.StartDate) : null,
    endAt: wanted.EndDate ? Date.parse(wanted.EndDate) : null,
    target: {
      functionArn: `arn:aws:lambda:${region}:${accountId}:function:${functionName(Arn)}`,
      roleArn: RoleArn,
      input: Input,
      maximumAttempts: Number(RetryPolicy?.MaximumRetryAttempts ?? 185),
      maximumAgeSeconds: Number(RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400),
      deadLetterArn: DeadLetterConfig?.Arn ?? null,
    },
  });
  return { id: name, attributes: { Arn: arn }, remove: () => cloud.schedules.remove(name, groupName) };
};

/** The scheduler hands the input on as it is, and Lambda takes JSON only. */
function requireJson(input: string): void {
  try {
    JSON.parse(input);
  } catch {
    throw new TemplateError('The Input of a schedule that calls a function must be JSON.');
  }
}
