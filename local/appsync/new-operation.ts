import type { Caller } from './caller.ts';
import type { CompiledApi } from './compile-api.ts';
import { LambdaBatches } from './datasources/lambda-batches.ts';
import type { Operation } from './operation.ts';

/** The state of an operation about to be executed. */
export function newOperation(
  api: CompiledApi,
  caller: Caller,
  headers: Record<string, string>,
  variables: Record<string, unknown>,
  deadline: AbortSignal,
): Operation {
  return {
    api,
    caller,
    headers,
    variables,
    appended: [],
    responseHeaders: new Map(),
    resolversRun: 0,
    deadline,
    batches: new LambdaBatches(),
    invalidations: [],
    subscriptionFilter: null,
    invalidationFilter: null,
    filterRefused: false,
    delivery: false,
    json: {
      identity: JSON.stringify(caller.identity),
      request: JSON.stringify({ headers, domainName: null }),
      environment: JSON.stringify(api.options.environment),
      sources: new WeakMap(),
    },
  };
}
