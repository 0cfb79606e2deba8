import { ServiceError } from '../../../gateway/answer.ts';
import type { Stack, Wanted } from '../../stacks/stack.ts';
import { namedStack, type Operation } from '../operation.ts';
import { wantedOf } from '../stack-input.ts';

const CAN_BE_UPDATED = /^(CREATE_COMPLETE|UPDATE_COMPLETE|UPDATE_ROLLBACK_COMPLETE|UPDATE_FAILED)$/;

export const UpdateStack: Operation = (form, stacks) => {
  const stack = namedStack(form, stacks);
  if (!CAN_BE_UPDATED.test(stack.status))
    throw new ServiceError(
      'ValidationError',
      `Stack:${stack.stackId} is in ${stack.status} state and can not be updated.`,
    );
  const wanted = wantedOf(form, stack.wanted);
  requireSameTypes(stack, wanted);
  if (stack.status !== 'UPDATE_FAILED' && contentOf(stack.wanted) === contentOf(wanted))
    throw new ServiceError('ValidationError', 'No updates are to be performed.');
  stacks.update(stack, wanted, form.get('DisableRollback') === 'true' ? 'DO_NOTHING' : 'ROLLBACK');
  return { StackId: stack.stackId };
};

function requireSameTypes({ resources }: Stack, { template }: Wanted): void {
  const changed = Object.entries(template.Resources)
    .filter(([logicalId, { Type }]) => resources[logicalId] && resources[logicalId].type !== Type)
    .map(([logicalId]) => logicalId);
  if (changed.length > 0)
    throw new ServiceError(
      'ValidationError',
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: ` +
        `[${changed.join(', ')}]`,
    );
}

/** What a change of is an update. */
function contentOf({ template, parameters, tags }: Wanted): string {
  const { Resources, Outputs = {}, Conditions = {}, Mappings = {} } = template;
  return JSON.stringify([Resources, Outputs, Conditions, Mappings, parameters, tags]);
}
