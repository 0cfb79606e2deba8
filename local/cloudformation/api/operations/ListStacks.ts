import { listOf } from '../form.ts';
import type { Operation } from '../operation.ts';

export const ListStacks: Operation = (form, stacks) => {
  const wanted = listOf(form, 'StackStatusFilter') ?? [];
  const chosen = stacks.all().filter(({ status }) => wanted.length === 0 || wanted.includes(status));
  return {
    StackSummaries: chosen.map(({ stackId, stackName, createdAt, updatedAt, status, reason }) => ({
      StackId: stackId,
      StackName: stackName,
      CreationTime: createdAt,
      LastUpdatedTime: updatedAt || undefined,
      StackStatus: status,
      StackStatusReason: reason || undefined,
    })),
  };
};
