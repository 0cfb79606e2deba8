import type { OperationDefinitionNode } from 'graphql';
import type { Caller } from '../caller.ts';
import type { CheckedDocument } from '../documents.ts';
import type { SubscriptionFilter } from '../runtime/call.ts';

/** A subscription that is under way. */
export interface Subscription {
  id: string;
  /** The field of the type Subscription. */
  field: string;
  caller: Caller;
  headers: Record<string, string>;
  checked: CheckedDocument;
  definition: OperationDefinitionNode;
  variables: Record<string, unknown>;
  /** The arguments that the client gave. */
  given: Record<string, unknown>;
  /** Null: the given arguments filter. */
  filter: SubscriptionFilter | null;
  invalidationFilter: SubscriptionFilter | null;
  /** Sends an event's payload. */
  deliver(payload: { data: unknown; errors?: unknown[] }): void;
  /** Ends it because its filter was invalidated: AppSync closes the connection then. */
  invalidate(): void;
  /** Ends it because its token's time is over. */
  expire(): void;
}
