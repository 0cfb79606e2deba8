import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { stackProgress } from '../../../domain/provisioning/stack-progress.ts';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { eventsSinceBegun, findStack, parametersFor, untilSettled } from '../client-stack.ts';
import { StepFailed, type Work } from '../work.ts';

/** Makes the client's stack, or goes on with the one that an earlier function has begun. */
export async function makeStack(work: Work): Promise<void> {
  const stackName = stackNameOf(work.clientId);
  const begun = await findStack(work.services, stackName);
  const stackId = begun?.StackId ?? (await createStack(work, stackName));
  if (work.row.stack_id !== stackId) await work.write({ stack_id: stackId });
  const { StackStatus, StackStatusReason } = await untilSettled(work, stackId);
  if (/^(CREATE|UPDATE)_COMPLETE$/.test(StackStatus!)) return;
  const { failure } = stackProgress(await eventsSinceBegun(work.services, stackId));
  throw new StepFailed(
    failure?.resource ?? stackName,
    failure?.reason ?? StackStatusReason ?? `The stack is ${StackStatus}.`,
  );
}

async function createStack({ services, clientId, row }: Work, stackName: string): Promise<string> {
  const create = new CreateStackCommand({
    StackName: stackName,
    TemplateBody: services.template,
    Parameters: await parametersFor(services, clientId),
    Capabilities: ['CAPABILITY_IAM'],
    RoleARN: services.serviceRoleArn,
    // Asked twice, CloudFormation makes it once.
    ClientRequestToken: `${row.operation_id}-${row.attempt}`,
    OnFailure: 'ROLLBACK',
  });
  return (await services.cloudformation.send(create)).StackId!;
}
