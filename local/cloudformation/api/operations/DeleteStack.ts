import { ServiceError } from '../../../gateway/answer.ts';
import { listOf } from '../form.ts';
import type { Operation } from '../operation.ts';

/** One that is not there is deleted already, as in AWS. */
export const DeleteStack: Operation = (form, stacks) => {
  const stack = stacks.find(form.get('StackName') ?? '');
  const retained = listOf(form, 'RetainResources') ?? [];
  if (stack && retained.length > 0 && stack.status !== 'DELETE_FAILED')
    throw new ServiceError(
      'ValidationError',
      `Invalid operation on stack [${stack.stackName}]. When you delete a stack, specify which resources to retain only ` +
        `when the stack is in the DELETE_FAILED state.`,
    );
  if (stack) stacks.remove(stack, retained, form.get('RoleARN') ?? stack.wanted.roleArn);
  return {};
};
