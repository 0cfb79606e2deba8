import { getArgumentValues } from 'graphql';
import type { Caller } from '../caller.ts';
import type { CompiledApi } from '../compile-api.ts';
import type { Documents } from '../documents.ts';
import { chooseOperation, executeRequest } from '../execute.ts';
import { parseBody } from '../graphql-body.ts';
import { fieldsOf, fragmentsOf } from '../selection.ts';
import { SubscribeError } from './messages.ts';
import type { Subscription } from './subscription.ts';

/** What a subscription is, before it has a connection to speak through. */
export type Subscribed = Omit<Subscription, 'id' | 'deliver' | 'invalidate' | 'expire'>;

/**
 * Opens a subscription for a caller: checks the document, the caller's right to the field, and runs the field's own
 * resolver, which may refuse and which sets the filters. Throws what the client is told.
 */
export async function subscribe(
  api: CompiledApi,
  documents: Documents,
  data: unknown,
  caller: Caller,
  headers: Record<string, string>,
): Promise<Subscribed> {
  if (typeof data !== 'string')
    throw new SubscribeError('BadRequestException', 'The payload has no data.', 400);
  const { query, variables, operationName } = parseBody(data);
  const checked = documents.read(query);
  const definition = chooseOperation(checked, operationName);
  if (definition.operation !== 'subscription') {
    throw new SubscribeError('BadRequestException', 'Only subscriptions are made here.', 400);
  }
  const [root] = fieldsOf(definition.selectionSet, fragmentsOf(checked.document));
  const field = root?.name.value ?? '';
  const type = api.schema.getSubscriptionType();
  const name = `${type?.name ?? ''}.${field}`;
  const base = { field, caller, headers, checked, definition, variables };
  const { errors, operation } = await executeRequest(api, {
    checked,
    variables,
    operationName,
    caller,
    headers,
  });
  // A null that misses its type has no errorType, and is no fault where there is no resolver to give a value.
  const failed =
    errors.find(({ errorType }) => errorType !== undefined) ?? (api.resolvers.has(name) ? errors[0] : null);
  if (failed) {
    throw new SubscribeError(
      failed.errorType ?? null,
      failed.message,
      operation.filterRefused ? 400 : undefined,
    );
  }
  const definitionOfField = type?.getFields()[field];
  const given = definitionOfField && root ? getArgumentValues(definitionOfField, root, variables) : {};
  const filter = operation.subscriptionFilter;
  return {
    ...base,
    given,
    // A filter without groups says nothing, so the arguments still do.
    filter: filter && filter.filterGroup.length > 0 ? filter : null,
    invalidationFilter: operation.invalidationFilter,
  };
}
