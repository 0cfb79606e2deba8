import type { AnyNode, Identifier, MemberExpression, NewExpression } from 'acorn';
import type { Scope } from 'eslint';
import { memberName, refusedCall, refusedMember } from './calls.ts';
import { absentGlobals, namespaceCalls } from './globals.ts';
import { readNames } from './names.ts';
import { recursiveUses } from './recursion.ts';
import { invalidCall, type Refusal } from './refusal.ts';
import { refusedSyntax } from './syntax.ts';

/**
 * Answers for each node of a module why APPSYNC_JS would refuse it; null where it would not. Nodes must come parents
 * first. `isUploadable` tells whether a module may still be imported when the code is handed to AppSync.
 */
export function subsetCheck(
  scopes: Scope.ScopeManager,
  isUploadable: (module: string) => boolean,
): (node: AnyNode) => Refusal | null {
  const names = readNames(scopes);
  const recursive = recursiveUses(names);
  /** Identifiers that their parent has answered for. */
  const done = new Set<AnyNode>();

  return (node) => {
    switch (node.type) {
      case 'NewExpression':
        return ofNew(node);
      case 'CallExpression':
        return refusedCall(node, names);
      case 'MemberExpression':
        return ofMember(node);
      case 'UnaryExpression':
        // What is not there may be asked for: typeof answers "undefined".
        if (node.operator === 'typeof') done.add(node.argument);
        return refusedSyntax(node);
      case 'Identifier':
        return done.has(node) ? null : ofIdentifier(node);
      case 'ReturnStatement':
        return node.argument && names.isFunction(node.argument) ? functionAsResult : null;
      case 'ArrowFunctionExpression':
        return refusedSyntax(node) ?? (names.isFunction(node.body) ? functionAsResult : null);
      case 'VariableDeclarator':
        return node.init?.type === 'Identifier' && names.isFunction(node.init) ? secondName : null;
      case 'AssignmentExpression':
        return node.right.type === 'Identifier' && names.isFunction(node.right) ? secondName : null;
      case 'ImportDeclaration':
        return isType(node) || isUploadable(String(node.source.value))
          ? null
          : otherModule(String(node.source.value));
      default:
        return refusedSyntax(node);
    }
  };

  function ofNew({ callee }: NewExpression): Refusal {
    done.add(callee);
    const name = callee.type === 'Identifier' ? callee.name : '';
    const instead = Object.hasOwn(absentGlobals, name) ? absentGlobals[name]?.[1] : undefined;
    return syntax(`new${name && ` ${name}`}`, 'observed', instead ?? 'Write plain objects and functions.');
  }

  function ofMember(node: MemberExpression): Refusal | null {
    if (node.object.type === 'Identifier' && node.object.name in namespaceCalls) done.add(node.object);
    const name = memberName(node);
    if (name === 'constructor' || name === '__proto__') return functionConstructor;
    return done.has(node) ? null : refusedMember(node, names);
  }

  function ofIdentifier(node: Identifier): Refusal | null {
    if (recursive.has(node)) return recursion;
    if (names.variableOf(node) !== null) return null;
    const row = [absentGlobals, namespaceCalls].find((table) => Object.hasOwn(table, node.name))?.[node.name];
    return row ? invalidCall(node.name, row) : null;
  }
}

const isType = (node: object) => 'importKind' in node && node.importKind === 'type';

const syntax = (what: string, source: Refusal['source'], instead: string): Refusal => ({
  what,
  source,
  instead,
  errorType: 'UNSUPPORTED_SYNTAX_TYPE',
});

const recursion = syntax(
  'recursion',
  'documented',
  'Go through levels with loops, or let a Lambda function do it.',
);
const functionAsResult = syntax(
  'returning a function',
  'linted',
  'Return the value, and hand over what the function would have kept.',
);
const secondName = syntax('a second name for a function', 'linted', 'Call the function by its first name.');
const functionConstructor = syntax('constructor', 'documented', 'Write the function out.');
const otherModule = (name: string) =>
  syntax(
    `the module ${name}`,
    'documented',
    "Import from '@aws-appsync/utils' and '@aws-appsync/utils/dynamodb' only, and bundle what is your own.",
  );
