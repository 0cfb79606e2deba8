import { ServiceError } from '../../../gateway/answer.ts';
import { exportsOf, importersOf } from '../../stacks/exports.ts';
import type { Operation } from '../operation.ts';

export const ListExports: Operation = (_, stacks) => ({
  Exports: [...exportsOf(stacks.all())].map(([Name, { value, stack }]) => ({
    ExportingStackId: stack.stackId,
    Name,
    Value: value,
  })),
});

export const ListImports: Operation = (form, stacks) => {
  const name = form.get('ExportName') ?? '';
  const users = importersOf(name, stacks.all());
  if (users.length === 0)
    throw new ServiceError('ValidationError', `Export '${name}' is not imported by any stack.`);
  return { Imports: users };
};
