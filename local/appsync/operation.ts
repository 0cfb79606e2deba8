import type { Caller } from './caller.ts';
import type { CompiledApi } from './compile-api.ts';
import type { LambdaBatches } from './datasources/lambda-batches.ts';
import type { ErrorEntry } from './errors.ts';
import type { Invalidation, SubscriptionFilter } from './runtime/call.ts';

/** What one GraphQL operation carries while it is executed: the context value of every field. */
export interface Operation {
  api: CompiledApi;
  caller: Caller;
  /** Lower-case names. */
  headers: Record<string, string>;
  variables: Record<string, unknown>;
  /** Errors of util.appendError, in the order they came. */
  appended: ErrorEntry[];
  responseHeaders: Map<string, string>;
  /** Resolvers run so far. */
  resolversRun: number;
  /** Aborted when the request's time is over. */
  deadline: AbortSignal;
  batches: LambdaBatches;
  invalidations: Invalidation[];
  /** Set by a subscription's own resolver. */
  subscriptionFilter: SubscriptionFilter | null;
  invalidationFilter: SubscriptionFilter | null;
  /** True when a subscription's filter was beyond what AppSync takes. */
  filterRefused: boolean;
  /** True while an event is put into a subscriber's selection: nothing is resolved again then. */
  delivery: boolean;
  /** JSON texts that every handler of this operation gets again. */
  json: { identity: string; request: string; environment: string; sources: WeakMap<object, string> };
}
