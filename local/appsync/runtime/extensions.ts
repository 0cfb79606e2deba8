import { FieldError } from '../errors.ts';
import type { HostFunction, Invalidation, SubscriptionFilter } from './call.ts';
import { checkFilter } from './filter-limits.ts';

/** The `extensions` object. */
export const extensionFunctions: Record<string, HostFunction> = {
  setSubscriptionFilter(call, filter: SubscriptionFilter | null) {
    call.setSubscriptionFilter(filter && checkFilter(filter));
  },
  setSubscriptionInvalidationFilter(call, filter: SubscriptionFilter | null) {
    call.setSubscriptionInvalidationFilter(filter && checkFilter(filter));
  },
  invalidateSubscriptions(call, invalidation: Invalidation | null) {
    if (typeof invalidation?.subscriptionField !== 'string' || typeof invalidation.payload !== 'object') {
      throw new FieldError('invalidateSubscriptions needs a subscriptionField and a payload.', 'BadRequest');
    }
    call.invalidateSubscriptions(invalidation);
  },
  // There is no server-side cache here, so there is nothing to evict.
  evictFromApiCache: () => undefined,
};
