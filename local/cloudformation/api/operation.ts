import { ServiceError } from '../../gateway/answer.ts';
import type { Stacks } from '../stacks.ts';
import type { Stack } from '../stacks/stack.ts';
import type { XmlValue } from './xml.ts';

/** Answers one operation: the members of its result. */
export type Operation = (form: URLSearchParams, stacks: Stacks) => Record<string, XmlValue>;

/** The stack that StackName names, by its name or its id. */
export function namedStack(form: URLSearchParams, stacks: Stacks): Stack {
  const name = form.get('StackName') ?? '';
  const stack = name && stacks.find(name);
  if (!stack) throw new ServiceError('ValidationError', `Stack with id ${name} does not exist`);
  return stack;
}
