import type { ProvisionedResource } from '#generated/types.ts';

/** What is read of CloudFormation's events. */
export interface StackEvent {
  LogicalResourceId?: string | undefined;
  PhysicalResourceId?: string | undefined;
  ResourceType?: string | undefined;
  ResourceStatus?: string | undefined;
  ResourceStatusReason?: string | undefined;
}

export interface StackProgress {
  /** In the order in which they were touched first. */
  resources: ProvisionedResource[];
  /** What failed first, in AWS's words; everything after it follows from it. */
  failure: { resource: string; reason: string } | null;
}

/** What CloudFormation made and left standing. */
export interface LeftResource {
  type: string;
  /** Physical. */
  id: string;
}

const STACK = 'AWS::CloudFormation::Stack';
const CANCELLED = /^Resource (creation|update) cancelled/i;

/** Reads a stack's events, newest first as AWS gives them, back to where somebody last asked something of it. */
export function stackProgress(newestFirst: readonly StackEvent[]): StackProgress {
  const begun = newestFirst.findIndex(isBeginning);
  const events = newestFirst.slice(0, begun < 0 ? newestFirst.length : begun).reverse();
  const latest = new Map<string, StackEvent>();
  for (const event of events) {
    if (event.ResourceType !== STACK) latest.set(event.LogicalResourceId ?? '', event);
  }
  const failed = events.find(
    ({ ResourceStatus, ResourceStatusReason }) =>
      ResourceStatus?.endsWith('_FAILED') && !CANCELLED.test(ResourceStatusReason ?? ''),
  );
  return {
    resources: [...latest].map(([name, { ResourceType, ResourceStatus }]) => ({
      name,
      type: ResourceType ?? '',
      status: ResourceStatus ?? '',
    })),
    failure: failed
      ? {
          resource: failed.LogicalResourceId ?? '',
          reason: failed.ResourceStatusReason || `It is ${failed.ResourceStatus}.`,
        }
      : null,
  };
}

/**
 * What a stack that is gone, or could not go, has left: all its events told. Only what it had made itself is among it,
 * never what was there before under the same name.
 */
export function leftByStack(newestFirst: readonly StackEvent[]): LeftResource[] {
  const latest = new Map<string, StackEvent>();
  for (const event of newestFirst) {
    const { PhysicalResourceId: id = '' } = event;
    if (id && event.ResourceType !== STACK && !latest.has(id)) latest.set(id, event);
  }
  return [...latest].flatMap(([id, { ResourceType: type = '', ResourceStatus }]) =>
    /^DELETE_(SKIPPED|FAILED)$/.test(ResourceStatus ?? '') ? [{ type, id }] : [],
  );
}

/** Whether somebody asked something of the stack here; what came before belongs to earlier work. */
export function isBeginning({ ResourceType, ResourceStatus, ResourceStatusReason }: StackEvent): boolean {
  return (
    ResourceType === STACK &&
    /^(CREATE|UPDATE|DELETE)_IN_PROGRESS$/.test(ResourceStatus ?? '') &&
    ResourceStatusReason === 'User Initiated'
  );
}
