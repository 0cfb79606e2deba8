import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { leftByStack, stackProgress } from '../../../domain/provisioning/stack-progress.ts';
import { allEvents, eventsSinceBegun, findStack, untilSettled } from '../client-stack.ts';
import { removeLeft, unlessMissing } from '../remove-left.ts';
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

/** Removes a client's stack for good: also what is left of one that somebody removed by hand, and the calendar's key. */
export async function removeClientStack(work: Work): Promise<void> {
  await removeStack(work);
  const { stack_name, conversations_table, appointments_table, s3_bucket } = work.profile;
  // Where no stack of ours was ever complete, things of these names are not the client's.
  if (!stack_name) return;
  const made = [
    { type: 'AWS::DynamoDB::Table', id: conversations_table },
    { type: 'AWS::DynamoDB::Table', id: appointments_table },
    { type: 'AWS::S3::Bucket', id: s3_bucket },
  ];
  for (const { type, id } of made) if (id) await removeLeft(work, { type, id });
  const key = new DeleteSecretCommand({
    SecretId: `stride/${work.clientId}/google-calendar`,
    ForceDeleteWithoutRecovery: true,
  });
  await unlessMissing(work.services.secrets.send(key));
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
