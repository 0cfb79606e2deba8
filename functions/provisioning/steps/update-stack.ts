import { UpdateStackCommand } from '@aws-sdk/client-cloudformation';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { findStack, parametersFor, untilComplete } from '../client-stack.ts';
import { StepFailed, type Work } from '../work.ts';

/** Brings the client's stack to the current template and parameters; CloudFormation puts it back where that fails. */
export async function updateStack(work: Work): Promise<void> {
  const stackName = work.profile.stack_name ?? stackNameOf(work.clientId);
  const stack = await findStack(work.services, stackName);
  if (!stack) throw new StepFailed(stackName, `There is no stack ${stackName}.`);
  const stackId = stack.StackId!;
  if (work.row.stack_id !== stackId) await work.write({ stack_id: stackId });
  // What is under way was begun by an earlier function; where that is done already, nothing is left to change.
  const isBegun = stack.StackStatus!.endsWith('_IN_PROGRESS') || (await beginUpdate(work, stackId));
  if (!isBegun) return;
  await untilComplete(work, stackId, stackName);
}

/** False where there is nothing to change. */
async function beginUpdate({ services, clientId, row }: Work, stackId: string): Promise<boolean> {
  const update = new UpdateStackCommand({
    StackName: stackId,
    TemplateBody: services.template,
    Parameters: await parametersFor(services, clientId),
    Capabilities: ['CAPABILITY_IAM'],
    RoleARN: services.serviceRoleArn,
    ClientRequestToken: `${row.operation_id}-${row.attempt}`,
  });
  try {
    await services.cloudformation.send(update);
    return true;
  } catch (error) {
    if (/No updates are to be performed/.test((error as Error).message)) return false;
    throw error;
  }
}
