import type { ResourceStatus, StackEvent, StackResource, StackStatus } from './stack.ts';
import type { Work } from './work.ts';

const MOST_EVENTS = 1_000;

/** Gives the stack a status, which is an event. */
export function setStatus(work: Work, status: StackStatus, reason = ''): void {
  const { stack, engine } = work;
  const at = new Date(engine.now()).toISOString();
  const { stackName: logicalId, stackId: physicalId } = stack;
  Object.assign(stack, { status, reason });
  if (status === 'UPDATE_IN_PROGRESS') stack.updatedAt = at;
  if (status === 'DELETE_COMPLETE') stack.deletedAt = at;
  record(work, { logicalId, physicalId, type: 'AWS::CloudFormation::Stack', status, reason, timestamp: at });
}

/** Gives one of the stack's resources a status, which is an event. */
export function setResourceStatus(
  work: Work,
  logicalId: string,
  resource: StackResource,
  status: ResourceStatus,
  reason = '',
): void {
  const timestamp = new Date(work.engine.now()).toISOString();
  Object.assign(resource, { status, reason, updatedAt: timestamp });
  const { type, physicalId } = resource;
  record(work, { logicalId, physicalId, type, status, reason, timestamp });
}

function record({ stack, engine, keep }: Work, event: Omit<StackEvent, 'eventId'>): void {
  stack.events.push({ eventId: engine.newId(), ...event });
  if (stack.events.length > MOST_EVENTS) stack.events.shift();
  keep();
}
