import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { leftByStack, stackProgress } from '../../../domain/provisioning/stack-progress.ts';
import { allEvents, eventsSinceBegun, findStack, untilSettled } from '../client-stack.ts';
import { removeLeft } from '../remove-left.ts';
import { StepFailed, type Work } from '../work.ts';

/**
 * Removes the client's stack, and what its template makes CloudFormation keep: tables and documents, which no mistake
 * with a stack may take away, and which are to go here.
 */
export async function removeStack(work: Work): Promise<void> {
  const stackId = work.row.stack_id ?? (await stackIdOf(work));
  if (!stackId) return;
  await deleteStack(work, stackId);
  for (const left of leftByStack(await allEvents(work.services, stackId))) await removeLeft(work, left);
}

/** Kept in the row before anything is removed: a stack that is gone is found by its ARN only. */
async function stackIdOf(work: Work): Promise<string | null> {
  const stack = await findStack(work.services, work.profile.stack_name ?? stackNameOf(work.clientId));
  if (!stack) return null;
  await work.write({ stack_id: stack.StackId! });
  return stack.StackId!;
}

async function deleteStack(work: Work, stackId: string): Promise<void> {
  // The second time, what would not go has been removed by hand.
  for (let attempt = 1; ; attempt += 1) {
    const { StackStatus } = await untilSettled(work, stackId);
    if (StackStatus === 'DELETE_COMPLETE') return;
    if (attempt > 2) {
      const { failure } = stackProgress(await eventsSinceBegun(work.services, stackId));
      throw new StepFailed(failure?.resource ?? stackId, failure?.reason ?? `The stack is ${StackStatus}.`);
    }
    if (StackStatus === 'DELETE_FAILED') {
      for (const left of leftByStack(await allEvents(work.services, stackId))) await removeLeft(work, left);
    }
    const { cloudformation, serviceRoleArn } = work.services;
    await cloudformation.send(new DeleteStackCommand({ StackName: stackId, RoleARN: serviceRoleArn }));
  }
}
