import {
  coerceInputValue,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { type ErrorEntry, OperationError } from './errors.ts';
import { locationsOf } from './locations.ts';
import { isMap } from './runtime/plain-object.ts';
import { javaText } from './scalars/java-text.ts';

/** Checks the variables of an operation; throws an OperationError in AppSync's words. */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  for (const definition of operation.variableDefinitions ?? []) {
    const problem = problemWith(schema, definition, variables);
    if (problem) {
      const entry: ErrorEntry = { path: null, locations: locationsOf([definition]), message: problem };
      throw new OperationError([entry]);
    }
  }
}

function problemWith(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Record<string, unknown>,
): string | null {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  if (!type || !isInputType(type)) return null;
  const given = Object.hasOwn(variables, name) && variables[name] !== undefined;
  if (!given) {
    const required = isNonNullType(type) && !definition.defaultValue;
    return required ? `Variable '${name}' has coerced Null value for NonNull type '${String(type)}'` : null;
  }
  return problemOf(type, variables[name], name);
}

/** The first thing wrong with a value; fields of input objects are named by their own name, as on AWS. */
function problemOf(type: GraphQLInputType, value: unknown, name: string): string | null {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) {
      return `Variable '${name}' has coerced Null value for NonNull type '${String(type)}'`;
    }
    return problemOf(type.ofType, value, name);
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    return first(items, (item) => problemOf(type.ofType as GraphQLInputType, item, name));
  }
  if (isInputObjectType(type)) {
    if (!isMap(value)) {
      return `Variable '${name}' has an invalid value. Expected type 'Map' but was '${javaName(value)}'.`;
    }
    const fields = type.getFields();
    const stranger = Object.keys(value).find((key) => !fields[key]);
    if (stranger !== undefined) {
      return `The variables input contains a field name '${stranger}' that is not defined for input object type '${type.name}' `;
    }
    return first(Object.values(fields), (field) =>
      value[field.name] === undefined && field.defaultValue !== undefined
        ? null
        : problemOf(field.type, value[field.name], field.name),
    );
  }
  return leafProblem(type, value, name);
}

function leafProblem(type: GraphQLInputType, value: unknown, name: string): string | null {
  let problem: string | null = null;
  coerceInputValue(value, type, (_path, _value, error) => {
    const reason = error.originalError?.message ?? '';
    const named = getNamedType(type).name;
    const builtIn = ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(named);
    const wording = builtIn
      ? `Expected type '${named}' but was '${javaName(value)}'.`
      : isLeafType(type) && 'getValues' in type
        ? `Invalid input for Enum '${named}'. No value found for name '${javaText(value)}'`
        : reason;
    problem = `Variable '${name}' has an invalid value. ${wording}`;
  });
  return problem;
}

function first<T>(items: readonly T[], check: (item: T) => string | null): string | null {
  for (const item of items) {
    const problem = check(item);
    if (problem) return problem;
  }
  return null;
}

function javaName(value: unknown): string {
  if (Array.isArray(value)) return 'ArrayList';
  if (isMap(value)) return 'LinkedHashMap';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
