import type { ClientStatus, SubscriptionPlan } from '#generated/types.ts';

/** The registry's word ("active") as the enum. A row without one is of a client that was there before us: active. */
export function clientStatus(word: string | null | undefined): ClientStatus {
  return (word ?? 'active').toUpperCase() as ClientStatus;
}

/** The registry's word ("basic") as the enum; null where the row does not say. */
export function subscriptionPlan(word: string | null | undefined): SubscriptionPlan | null {
  return word ? (word.toUpperCase() as SubscriptionPlan) : null;
}
