import { setMaxListeners } from 'node:events';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import type { Caller } from './caller.ts';
import type { CompiledApi } from './compile-api.ts';
import type { CheckedDocument } from './documents.ts';
import { type ErrorEntry, OperationError, RequestError } from './errors.ts';
import { formatError } from './format-error.ts';
import { newOperation } from './new-operation.ts';
import type { Operation } from './operation.ts';
import { resolveField } from './resolve-field.ts';
import { fieldsOf, fragmentsOf } from './selection.ts';
import { checkVariables } from './variables.ts';

/** A GraphQL request, already parsed. */
export interface GraphqlRequest {
  checked: CheckedDocument;
  variables: Record<string, unknown>;
  operationName: string | null;
  caller: Caller;
  headers: Record<string, string>;
}

/** What came of it. */
export interface Executed {
  data: Record<string, unknown> | null;
  errors: ErrorEntry[];
  operation: Operation;
  definition: OperationDefinitionNode;
  document: DocumentNode;
}

/** The one operation that a request means. Throws a RequestError when that is not clear. */
export function chooseOperation({ document }: CheckedDocument, name: string | null): OperationDefinitionNode {
  const chosen = getOperationAST(document, name);
  if (chosen) return chosen;
  throw new RequestError(
    400,
    'BadRequestException',
    name === null ? 'Missing operation name.' : `Unknown operation named '${name}'.`,
  );
}

/**
 * Executes a request: validation, the caller's permission to call the root fields, variables, then the fields.
 * Throws RequestError and OperationError for what fails before execution.
 */
export async function executeRequest(api: CompiledApi, request: GraphqlRequest): Promise<Executed> {
  const { checked, caller, headers, variables } = request;
  const definition = chooseOperation(checked, request.operationName);
  if (checked.errors.length > 0) throw new OperationError(checked.errors);
  assertPermitted(api, definition, checked, caller);
  checkVariables(api.schema, definition, variables);
  const time = new AbortController();
  // Every field that waits listens for the end of the time; there may be thousands.
  setMaxListeners(0, time.signal);
  const timer = setTimeout(() => time.abort(), api.limits.requestMs);
  const operation = newOperation(api, caller, headers, variables, time.signal);
  try {
    return {
      ...(await run(operation, checked, definition)),
      operation,
      definition,
      document: checked.document,
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a checked operation; also how an event gets a subscriber's selection. */
export async function run(
  operation: Operation,
  { document }: CheckedDocument,
  definition: OperationDefinitionNode,
  rootValue?: unknown,
): Promise<{ data: Record<string, unknown> | null; errors: ErrorEntry[] }> {
  const { api, variables } = operation;
  const result: ExecutionResult = await execute({
    schema: api.schema,
    document,
    rootValue,
    contextValue: operation,
    variableValues: variables,
    operationName: definition.name?.value ?? null,
    fieldResolver: resolveField,
  });
  const failed = (result.errors ?? []).map((error) =>
    formatError(error, api.schema, (line) => api.options.log(line)),
  );
  return { data: result.data ?? null, errors: [...operation.appended, ...failed] };
}

/** A role's policy is asked before anything is executed, and refuses the request as a whole. */
function assertPermitted(
  api: CompiledApi,
  definition: OperationDefinitionNode,
  { document }: CheckedDocument,
  caller: Caller,
): void {
  if (caller.mode !== 'iam') return;
  const type = api.schema.getRootType(definition.operation)?.name ?? '';
  const fields = fieldsOf(definition.selectionSet, fragmentsOf(document)).filter(
    ({ name }) => !name.value.startsWith('__'),
  );
  if (fields.every(({ name }) => caller.mayCall(`${type}.${name.value}`))) return;
  throw new RequestError(401, 'UnauthorizedException', 'Permission denied');
}
