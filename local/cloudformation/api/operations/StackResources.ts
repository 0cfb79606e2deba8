import { ServiceError } from '../../../gateway/answer.ts';
import type { Stack, StackResource } from '../../stacks/stack.ts';
import { namedStack, type Operation } from '../operation.ts';

export const DescribeStackResources: Operation = (form, stacks) => {
  const stack = namedStack(form, stacks);
  const only = form.get('LogicalResourceId');
  return {
    StackResources: Object.entries(stack.resources)
      .filter(([logicalId]) => !only || logicalId === only)
      .map(([logicalId, resource]) => ({
        ...ofStack(stack),
        ...described(logicalId, resource),
        Timestamp: resource.updatedAt,
      })),
  };
};

export const DescribeStackResource: Operation = (form, stacks) => {
  const stack = namedStack(form, stacks);
  const logicalId = form.get('LogicalResourceId') ?? '';
  const resource = stack.resources[logicalId];
  if (!resource)
    throw new ServiceError(
      'ValidationError',
      `Resource ${logicalId} does not exist for stack ${stack.stackName}`,
    );
  return { StackResourceDetail: { ...ofStack(stack), ...listed(logicalId, resource) } };
};

export const ListStackResources: Operation = (form, stacks) => ({
  StackResourceSummaries: Object.entries(namedStack(form, stacks).resources).map(([id, resource]) =>
    listed(id, resource),
  ),
});

const ofStack = ({ stackId, stackName }: Stack) => ({ StackId: stackId, StackName: stackName });

const listed = (logicalId: string, resource: StackResource) => ({
  ...described(logicalId, resource),
  LastUpdatedTimestamp: resource.updatedAt,
});

function described(logicalId: string, { type, physicalId, status, reason }: StackResource) {
  return {
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId || undefined,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: reason || undefined,
  };
}
