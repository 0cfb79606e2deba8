import type { AnyNode, CallExpression, MemberExpression } from 'acorn';
import {
  absentMethods,
  callingMethods,
  documentedMembers,
  memberAlternatives,
  seenMembers,
  seenMethods,
} from './members.ts';
import { isFunctionNode, type Names, rootOf } from './names.ts';
import { invalidCall, type Refusal } from './refusal.ts';

/** Why a call is refused: a method that is not there, or a function handed to what may not have one. */
export function refusedCall(node: CallExpression, names: Names): Refusal | null {
  const method = node.callee.type === 'MemberExpression' ? memberName(node.callee) : null;
  if (node.callee.type === 'MemberExpression' && method && isOnValue(node.callee, method, names)) {
    if (method === 'sort' && node.arguments.length > 0) return sortWithFunction;
    const absent = Object.hasOwn(absentMethods, method) ? absentMethods[method] : undefined;
    if (absent) return invalidCall(method, absent);
    if (Object.hasOwn(seenMethods, method)) {
      return { ...invalidCall(method, ['documented', seenMethods[method] ?? '']), isSeen: true };
    }
  }
  // A global that is called so is refused for its name.
  if (names.variableOf(node.callee as AnyNode) === null) return null;
  const takesFunctions = method !== null && callingMethods.includes(method);
  return !takesFunctions && node.arguments.some(names.isFunction) ? functionAsArgument : null;
}

/** Why a member of a global object is refused: only those that are documented are there. */
export function refusedMember(node: MemberExpression, names: Names): Refusal | null {
  const member = memberName(node);
  if (member === null || names.variableOf(node.object as AnyNode) !== null) return null;
  const owner = node.object.type === 'Identifier' ? node.object.name : '';
  const present = Object.hasOwn(documentedMembers, owner) ? documentedMembers[owner] : undefined;
  if (!present || present.includes(member)) return null;
  const all = present.map((name) => `${owner}.${name}`).join(', ');
  const path = `${owner}.${member}`;
  const refusal = invalidCall(path, [
    'documented',
    memberAlternatives[path] ?? (all ? `There are only ${all}.` : 'Write it out.'),
  ]);
  return seenMembers[owner]?.includes(member) ? { ...refusal, isSeen: true } : refusal;
}

/** The name after the dot, or in brackets as a literal. */
export function memberName({ property, computed }: MemberExpression): string | null {
  if (!computed) return property.type === 'Identifier' ? property.name : null;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}

/** Methods of AWS's modules and of the module's own objects may have any name. */
function isOnValue(callee: MemberExpression, method: string, names: Names): boolean {
  const root = rootOf(callee.object as AnyNode);
  if (!root) return true;
  const variable = names.variableOf(root);
  if (!variable) return !(root.name in documentedMembers) && !awsGlobals.includes(root.name);
  if (names.isFromAws(variable)) return false;
  return !variable.defs.some(
    ({ type, node }) =>
      type === 'Variable' &&
      node.init?.type === 'ObjectExpression' &&
      node.init.properties.some(
        (property) =>
          property.type === 'Property' &&
          property.key.type === 'Identifier' &&
          property.key.name === method &&
          isFunctionNode(property.value),
      ),
  );
}

const awsGlobals = ['util', 'extensions', 'runtime'];

const sortWithFunction: Refusal = {
  what: 'sort with a function',
  source: 'documented',
  instead: 'Call sort() on a list of strings that begin with the key, or let DynamoDB sort.',
  errorType: 'UNSUPPORTED_SYNTAX_TYPE',
};
const functionAsArgument: Refusal = {
  what: 'a function as an argument',
  source: 'documented',
  instead: 'Only the array methods, such as map and filter, take one: write the loop where it is needed.',
  errorType: 'UNSUPPORTED_SYNTAX_TYPE',
};
