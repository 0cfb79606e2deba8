import type { AnyNode, Identifier } from 'acorn';
import type { Scope } from 'eslint';

/** What the identifiers of a module stand for. */
export interface Names {
  /** Every use of a name as a value, with the scope where it stands. */
  references: Scope.Reference[];
  /** The module's own variable that an identifier means; null for a global, undefined for no name at all. */
  variableOf(node: AnyNode): Scope.Variable | null | undefined;
  /** Whether a value is a function of the module itself, as far as can be seen without running it. */
  isFunction(node: AnyNode): boolean;
  /** Whether a name is imported from AWS's own modules. */
  isFromAws(variable: Scope.Variable): boolean;
}

/** Reads the names of a module from its scopes, be they ESLint's or eslint-scope's. */
export function readNames({ scopes }: Scope.ScopeManager): Names {
  const references = scopes.flatMap((scope) => scope.references).filter(isValue);
  const variables = new Map<unknown, Scope.Variable | null>(
    references.map(({ identifier, resolved }) => [identifier, resolved?.defs.length ? resolved : null]),
  );
  const variableOf = (node: AnyNode) => variables.get(node);
  return {
    references,
    variableOf,
    isFunction(node) {
      if (isFunctionNode(node)) return true;
      const variable = variableOf(node);
      return variable != null && functionOf(variable) !== null;
    },
    isFromAws: ({ defs }) =>
      defs.some(
        ({ type, parent }) =>
          type === 'ImportBinding' && String(parent?.source.value).startsWith('@aws-appsync/'),
      ),
  };
}

/** The function that a variable is declared as; null for any other variable. */
export function functionOf({ defs }: Scope.Variable): object | null {
  for (const { type, node } of defs) {
    if (type === 'FunctionName') return node as object;
    if (type === 'Variable' && isFunctionNode(node.init)) return node.init as object;
  }
  return null;
}

export const isFunctionNode = (node: { type: string } | null | undefined): boolean =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

/** The name of an object where a path such as `util.time` begins; null where it begins with anything else. */
export function rootOf(node: AnyNode): Identifier | null {
  if (node.type === 'Identifier') return node;
  return node.type === 'MemberExpression' ? rootOf(node.object) : null;
}

/** TypeScript's types are names too, but not values. */
const isValue = (reference: Scope.Reference & { isValueReference?: boolean }) =>
  reference.isValueReference !== false;
