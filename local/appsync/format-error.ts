import {
  getNamedType,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { type ErrorEntry, FieldError, ValueError } from './errors.ts';
import { slashPath } from './field-path.ts';
import { locationsOf } from './locations.ts';

/** An error of execution as AppSync writes it. Anything unforeseen is shown without its text. */
export function formatError(
  error: GraphQLError,
  schema: GraphQLSchema,
  log: (line: object) => void,
): ErrorEntry {
  const path = error.path ? [...error.path] : null;
  const original = error.originalError;
  if (original instanceof FieldError) {
    const { errorType, data, errorInfo, message } = original;
    return { path, data, errorType, errorInfo, locations: locationsOf(error.nodes), message };
  }
  if (original instanceof ValueError) return { path, locations: null, message: original.message };
  const [, parent, field] =
    /^Cannot return null for non-nullable field (\w+)\.(\w+)\.$/.exec(error.message) ?? [];
  if (parent !== undefined && field !== undefined) {
    const where = `within parent '${parent}' (${slashPath(path ?? [])})`;
    const type = typeOfField(schema, parent, field);
    return { path, locations: null, message: `Cannot return null for non-nullable type: '${type}' ${where}` };
  }
  log({ level: 'error', message: 'An operation failed for no known reason.', error: error.message });
  const message = 'Internal Failure while processing request';
  return {
    path,
    data: null,
    errorType: 'InternalFailure',
    errorInfo: null,
    locations: locationsOf(error.nodes),
    message,
  };
}

function typeOfField(schema: GraphQLSchema, parent: string, field: string): string {
  const type = schema.getType(parent);
  const returned: GraphQLOutputType | undefined = isObjectType(type)
    ? type.getFields()[field]?.type
    : undefined;
  return returned ? getNamedType(returned).name : '';
}
