import {
  DescribeStacksCommand,
  type Parameter,
  paginateDescribeStackEvents,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { isBeginning, type StackEvent, stackProgress } from '../../domain/provisioning/stack-progress.ts';
import { type StackTemplate, stackParameters } from '../../domain/provisioning/stack-input.ts';
import type { Services } from './services.ts';
import { StepFailed, type Work } from './work.ts';

/** A stack by name or ARN; one that is deleted is known by its ARN only. Null where there is none. */
export async function findStack({ cloudformation }: Services, nameOrArn: string): Promise<Stack | null> {
  try {
    const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName: nameOrArn }));
    return Stacks?.[0] ?? null;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'ValidationError' && /does not exist/.test(message)) return null;
    throw error;
  }
}

/** Waits until nothing is done with the stack any more, and tells what happens meanwhile. */
export async function untilSettled(work: Work, stackId: string): Promise<Stack> {
  for (;;) {
    const stack = await findStack(work.services, stackId);
    if (!stack) throw new Error(`The stack ${stackId} is unknown to CloudFormation.`);
    await tellProgress(work, stackId);
    if (!stack.StackStatus!.endsWith('_IN_PROGRESS')) return stack;
    await work.wait();
  }
}

/** Waits until what was asked of the stack is done; fails the step, by the resource that failed, where it is not. */
export async function untilComplete(work: Work, stackId: string, stackName: string): Promise<void> {
  const { StackStatus, StackStatusReason } = await untilSettled(work, stackId);
  if (/^(CREATE|UPDATE)_COMPLETE$/.test(StackStatus!)) return;
  const { failure } = stackProgress(await eventsSinceBegun(work.services, stackId));
  throw new StepFailed(
    failure?.resource ?? stackName,
    failure?.reason ?? StackStatusReason ?? `The stack is ${StackStatus}.`,
  );
}

async function tellProgress(work: Work, stackId: string): Promise<void> {
  const { resources } = stackProgress(await eventsSinceBegun(work.services, stackId));
  if (JSON.stringify(resources) !== JSON.stringify(work.row.resources)) await work.write({ resources });
}

/** What happened since somebody last asked something of the stack, newest first. */
export async function eventsSinceBegun(services: Services, stackId: string): Promise<StackEvent[]> {
  const events: StackEvent[] = [];
  for await (const page of eventPages(services, stackId)) {
    events.push(...page);
    if (page.some(isBeginning)) break;
  }
  return events;
}

/** Everything that ever happened to the stack, newest first. */
export async function allEvents(services: Services, stackId: string): Promise<StackEvent[]> {
  const events: StackEvent[] = [];
  for await (const page of eventPages(services, stackId)) events.push(...page);
  return events;
}

async function* eventPages({ cloudformation }: Services, stackId: string): AsyncGenerator<StackEvent[]> {
  const pages = paginateDescribeStackEvents({ client: cloudformation }, { StackName: stackId });
  for await (const { StackEvents } of pages) yield StackEvents ?? [];
}

/** The parameters of a client's stack, from the platform's outputs as they are now. */
export async function parametersFor(services: Services, clientId: string): Promise<Parameter[]> {
  const platform = await findStack(services, services.platformStack);
  const outputs = Object.fromEntries(
    (platform?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]),
  );
  const values = stackParameters(JSON.parse(services.template) as StackTemplate, outputs, clientId);
  return Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));
}
