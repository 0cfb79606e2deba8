import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { findStack, parametersFor, untilComplete } from '../client-stack.ts';
import type { Work } from '../work.ts';

/** Makes the client's stack, or goes on with the one that an earlier function has begun. */
export async function makeStack(work: Work): Promise<void> {
  const stackName = stackNameOf(work.clientId);
  const begun = await findStack(work.services, stackName);
  const stackId = begun?.StackId ?? (await createStack(work, stackName));
  if (work.row.stack_id !== stackId) await work.write({ stack_id: stackId });
  await untilComplete(work, stackId, stackName);
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
