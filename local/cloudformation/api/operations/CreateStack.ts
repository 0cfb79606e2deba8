import { ServiceError } from '../../../gateway/answer.ts';
import type { Stack } from '../../stacks/stack.ts';
import type { Operation } from '../operation.ts';
import { wantedOf } from '../stack-input.ts';

export const CreateStack: Operation = (form, stacks) => {
  const stackName = form.get('StackName') ?? '';
  if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(stackName))
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value '${stackName}' at 'stackName' failed to satisfy constraint: ` +
        `Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
    );
  if (stacks.find(stackName))
    throw new ServiceError('AlreadyExistsException', `Stack [${stackName}] already exists`);
  const { stackId } = stacks.create(stackName, wantedOf(form, null), onFailureOf(form));
  return { StackId: stackId };
};

function onFailureOf(form: URLSearchParams): Stack['onFailure'] {
  const onFailure = form.get('OnFailure');
  const disabled = form.get('DisableRollback');
  if (onFailure && disabled)
    throw new ServiceError('ValidationError', 'Only one of DisableRollback and OnFailure may be given.');
  if (onFailure === 'DELETE' || onFailure === 'DO_NOTHING' || onFailure === 'ROLLBACK') return onFailure;
  if (onFailure)
    throw new ServiceError('ValidationError', 'OnFailure is one of DO_NOTHING, ROLLBACK and DELETE.');
  return disabled === 'true' ? 'DO_NOTHING' : 'ROLLBACK';
}
