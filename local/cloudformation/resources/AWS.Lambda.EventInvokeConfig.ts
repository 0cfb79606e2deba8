import { functionName } from '../../lambda/functions.ts';
import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

interface EventInvokeProperties {
  FunctionName: string;
  MaximumRetryAttempts?: number;
  MaximumEventAgeInSeconds?: number;
  DestinationConfig?: { OnFailure?: { Destination?: string } };
}

/** What becomes of a function's failed asynchronous invocations, if its role may tell the queue. */
export const eventInvokeConfig: ResourceHandler = (properties, cloud, { logicalId }) => {
  const wanted = properties as unknown as EventInvokeProperties;
  const name = functionName(wanted.FunctionName);
  const target = cloud.functions.find(name);
  if (!target) throw new TemplateError(`${logicalId}: there is no function ${name}.`);
  const onFailureArn = wanted.DestinationConfig?.OnFailure?.Destination ?? null;
  const mayTell =
    onFailureArn === null ||
    cloud.directory.roleMay(target.roleArn, { action: 'sqs:SendMessage', resource: onFailureArn });
  if (!mayTell)
    throw new TemplateError(
      `${logicalId}: The function's execution role does not have permissions to call SendMessage on ${onFailureArn}`,
    );
  cloud.asyncInvocations.configure(name, {
    retries: Number(wanted.MaximumRetryAttempts ?? 2),
    maximumAgeSeconds: Number(wanted.MaximumEventAgeInSeconds ?? 21_600),
    onFailureArn,
  });
  return { id: `${name}:$LATEST`, remove: () => cloud.asyncInvocations.forget(name) };
};
