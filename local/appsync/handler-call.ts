import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import { FieldError } from './errors.ts';
import { stepsOf } from './field-path.ts';
import type { Operation } from './operation.ts';
import type { Call } from './runtime/call.ts';
import { chosenData } from './chosen-data.ts';
import { locationsOf } from './locations.ts';

/** The host's side of a field's handlers: where what they say goes to. */
export function handlerCall(operation: Operation, info: GraphQLResolveInfo): Call {
  const { options, limits } = operation.api;
  return {
    now: () => options.now(),
    authType: operation.caller.mode === 'iam' ? 'IAM Authorization' : 'User Pool Authorization',
    appendError: ({ message, errorType = null, data, errorInfo = null }) =>
      operation.appended.push({
        path: stepsOf(info.path),
        data: chosenData(data, info),
        errorType,
        errorInfo,
        locations: locationsOf(info.fieldNodes),
        message,
      }),
    addResponseHeader(name, value) {
      const size = [...operation.responseHeaders].reduce(
        (sum, [key, text]) => sum + key.length + text.length,
        0,
      );
      if (size + name.length + value.length <= 4096) operation.responseHeaders.set(name, value);
    },
    setSubscriptionFilter: (filter) => (operation.subscriptionFilter = filter),
    setSubscriptionInvalidationFilter: (filter) => (operation.invalidationFilter = filter),
    invalidateSubscriptions(invalidation) {
      const known = operation.invalidations.some(
        (one) => JSON.stringify(one) === JSON.stringify(invalidation),
      );
      if (known) return;
      if (operation.invalidations.length >= limits.invalidationsPerRequest) {
        throw new FieldError('A request can invalidate at most five kinds of subscriptions.', 'BadRequest');
      }
      operation.invalidations.push(invalidation);
    },
    log: (line) => options.log(line),
  };
}

/** What a refusal from resolver code says: unlike a directive's, it names the field's own type. */
export function refusedByCode(info: GraphQLResolveInfo): FieldError {
  const type = getNamedType(info.returnType).name;
  return new FieldError(`Not Authorized to access ${info.fieldName} on type ${type}`, 'Unauthorized');
}
