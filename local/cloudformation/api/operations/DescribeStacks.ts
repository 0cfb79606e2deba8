import type { Stack } from '../../stacks/stack.ts';
import { namedStack, type Operation } from '../operation.ts';

export const DescribeStacks: Operation = (form, stacks) => ({
  Stacks: (form.get('StackName') ? [namedStack(form, stacks)] : stacks.all()).map(described),
});

function described(stack: Stack) {
  const { template, parameters, tags, capabilities, roleArn } = stack.wanted;
  const isSecret = (name: string) => String(template.Parameters?.[name]?.NoEcho) === 'true';
  return {
    StackId: stack.stackId,
    StackName: stack.stackName,
    Description: template.Description,
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt || undefined,
    DeletionTime: stack.deletedAt || undefined,
    StackStatus: stack.status,
    StackStatusReason: stack.reason || undefined,
    DisableRollback: stack.onFailure === 'DO_NOTHING',
    Capabilities: capabilities,
    RoleARN: roleArn ?? undefined,
    Parameters: Object.entries(parameters).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: isSecret(ParameterKey) ? '****' : value,
    })),
    Outputs: stack.outputs.map(({ key, value, description, exportName }) => ({
      OutputKey: key,
      OutputValue: value,
      Description: description || undefined,
      ExportName: exportName || undefined,
    })),
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  };
}
