import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { mayAccess } from './authorize.ts';
import { chosenData } from './chosen-data.ts';
import { FieldError } from './errors.ts';
import { depthOf, stepsOf } from './field-path.ts';
import { fitValue } from './fit-value.ts';
import { handlerCall, refusedByCode } from './handler-call.ts';
import type { Operation } from './operation.ts';
import { CodeFault, Unauthorized } from './runtime/call.ts';
import { FilterError } from './runtime/filter-limits.ts';
import { runResolver } from './run-resolver.ts';

/** Resolves any field of any type: authorisation, limits, its resolver or the parent's value, and the type's shape. */
export const resolveField: GraphQLFieldResolver<unknown, Operation> = (source, args, operation, info) => {
  const { api, caller } = operation;
  const name = `${info.parentType.name}.${info.fieldName}`;
  if (!mayAccess(api.access.get(name), caller)) {
    throw new FieldError(
      `Not Authorized to access ${info.fieldName} on type ${info.parentType.name}`,
      'Unauthorized',
    );
  }
  const most = api.options.queryDepthLimit;
  if (most && depthOf(info.path) > most) {
    throw new FieldError(`Query depth limit of ${most} reached`, 'QueryDepthLimitReached');
  }
  const fit = (value: unknown) => fitValue(info.returnType, value, () => stepsOf(info.path));
  const resolver = operation.delivery ? undefined : api.resolvers.get(name);
  if (!resolver) return fit(ownValue(source, info.fieldName));
  operation.resolversRun += 1;
  if (operation.resolversRun > (api.options.resolverCountLimit || api.limits.resolversPerRequest)) {
    throw new FieldError('Resolver invocation limit reached', 'ResolverExecutionLimitReached');
  }
  if (operation.deadline.aborted) throw timedOut();
  return runResolver(resolver, source, args, operation, info, handlerCall(operation, info)).then(
    fit,
    (error: unknown) => {
      throw shown(error, operation, info);
    },
  );
};

/** A field without a resolver is its parent's value of that name, or null. */
function ownValue(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null && Object.hasOwn(source, name)
    ? (source as Record<string, unknown>)[name]
    : null;
}

const timedOut = () => new FieldError('Execution timed out.', 'ExecutionTimeout');

/** What may be said of an error to the caller. */
function shown(error: unknown, operation: Operation, info: GraphQLResolveInfo): Error {
  if (error instanceof Unauthorized) return refusedByCode(info);
  if (error instanceof CodeFault) {
    operation.api.options.log({
      level: 'error',
      field: `${info.parentType.name}.${info.fieldName}`,
      message: error.message,
    });
    return new FieldError(error.message, 'Code');
  }
  if (error instanceof FilterError) operation.filterRefused = true;
  if (error instanceof FieldError) {
    return new FieldError(error.message, error.errorType, chosenData(error.data, info), error.errorInfo);
  }
  if (operation.deadline.aborted) return timedOut();
  operation.api.options.log({
    level: 'error',
    field: `${info.parentType.name}.${info.fieldName}`,
    message: String(error),
  });
  return new FieldError('Internal Failure while processing request', 'InternalFailure');
}
