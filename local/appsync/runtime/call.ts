import type { ErrorEntry } from '../errors.ts';

/** A subscription filter as resolver code builds it: groups are OR'd, the filters of a group AND'd. */
export interface SubscriptionFilter {
  filterGroup: { filters: { fieldName: string; operator: string; value: unknown }[] }[];
}

export interface Invalidation {
  subscriptionField: string;
  payload: Record<string, unknown>;
}

/** What one run of a handler may reach on the host. */
export interface Call {
  /** Epoch ms. */
  now(): number;
  authType: string;
  appendError(error: Pick<ErrorEntry, 'message' | 'errorType' | 'data' | 'errorInfo'>): void;
  addResponseHeader(name: string, value: string): void;
  setSubscriptionFilter(filter: SubscriptionFilter | null): void;
  setSubscriptionInvalidationFilter(filter: SubscriptionFilter | null): void;
  invalidateSubscriptions(invalidation: Invalidation): void;
  /** Notes for the developer: console output, and what AWS would do without a word. */
  log(line: object): void;
}

/** A function of util, extensions, runtime or the dynamodb module: arguments and answer are JSON values. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each function names its own arguments
export type HostFunction = (call: Call, ...given: any[]) => unknown;

/** Thrown by runtime.earlyReturn to leave a handler. */
export class EarlyReturn {
  constructor(
    readonly value: unknown,
    readonly skipTo: 'END' | 'NEXT' | null,
  ) {}
}

/** Thrown by util.unauthorized; the field that fails is named where it is known. */
export class Unauthorized extends Error {
  constructor() {
    super('Unauthorized');
  }
}

/** A fault in resolver code, `code.js:<line>:<column>: <what>`. */
export class CodeFault extends Error {}
