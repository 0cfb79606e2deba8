import { namedStack, type Operation } from '../operation.ts';

/** Newest first. */
export const DescribeStackEvents: Operation = (form, stacks) => {
  const { stackId, stackName, events } = namedStack(form, stacks);
  return {
    StackEvents: [...events].reverse().map((event) => ({
      StackId: stackId,
      StackName: stackName,
      EventId: event.eventId,
      Timestamp: event.timestamp,
      LogicalResourceId: event.logicalId,
      PhysicalResourceId: event.physicalId,
      ResourceType: event.type,
      ResourceStatus: event.status,
      ResourceStatusReason: event.reason || undefined,
    })),
  };
};
