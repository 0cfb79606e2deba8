import type { CompiledApi } from '../compile-api.ts';
import { type Executed, run } from '../execute.ts';
import { newOperation } from '../new-operation.ts';
import { publishedValues } from '../published-value.ts';
import type { Invalidation } from '../runtime/call.ts';
import { bytesOf } from '../text-size.ts';
import { passesArguments, passesFilter } from './filters.ts';
import type { Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

const never = new AbortController().signal;

/** Tells the subscribers of an executed mutation what it gave, and ends the subscriptions that it invalidated. */
export function publish(api: CompiledApi, subscriptions: Subscriptions, executed: Executed): void {
  for (const { mutation, value } of publishedValues(executed)) {
    for (const field of api.fedBy.get(mutation) ?? []) {
      for (const subscription of subscriptions.of(field)) {
        if (isOver(api, subscription)) subscription.expire();
        else if (wants(subscription, value))
          deliver(api, subscription, value).catch((error: unknown) => {
            api.options.log({
              level: 'error',
              message: 'An event could not be delivered.',
              error: String(error),
            });
          });
      }
    }
  }
  if (executed.definition.operation !== 'mutation') return;
  for (const invalidation of executed.operation.invalidations) invalidate(subscriptions, invalidation);
}

function isOver(api: CompiledApi, { caller }: Subscription): boolean {
  return caller.mode === 'cognito' && caller.expiresAt <= api.options.now();
}

function wants({ filter, given }: Subscription, value: unknown): boolean {
  // A list has no fields to filter by, so AppSync drops it where there is something to filter.
  if (Array.isArray(value)) return filter === null && Object.keys(given).length === 0;
  return filter ? passesFilter(filter, value) : passesArguments(given, value);
}

async function deliver(api: CompiledApi, subscription: Subscription, value: unknown): Promise<void> {
  const { caller, headers, variables, checked, definition, field } = subscription;
  const operation = { ...newOperation(api, caller, headers, variables, never), delivery: true };
  const { data, errors } = await run(operation, checked, definition, { [field]: value });
  const payload = { data, ...(errors.length > 0 ? { errors } : {}) };
  if (bytesOf(JSON.stringify(payload)) > api.limits.eventBytes) {
    const message = `An event for ${field} is larger than ${api.limits.eventBytes} bytes: AppSync drops it without an error.`;
    api.options.log({ level: 'error', message });
    return;
  }
  subscription.deliver(payload);
}

function invalidate(subscriptions: Subscriptions, { subscriptionField, payload }: Invalidation): void {
  for (const subscription of subscriptions.of(subscriptionField)) {
    const { invalidationFilter } = subscription;
    if (invalidationFilter && passesFilter(invalidationFilter, payload)) subscription.invalidate();
  }
}
