import type { Subscription } from './subscription.ts';

/** All subscriptions of an API, by their field. */
export class Subscriptions {
  private readonly byField = new Map<string, Set<Subscription>>();

  add(subscription: Subscription): void {
    const known = this.byField.get(subscription.field) ?? new Set();
    this.byField.set(subscription.field, known.add(subscription));
  }

  remove(subscription: Subscription): void {
    this.byField.get(subscription.field)?.delete(subscription);
  }

  /** Those of a field, as they are now: one may end while others are told. */
  of(field: string): Subscription[] {
    return [...(this.byField.get(field) ?? [])];
  }
}
