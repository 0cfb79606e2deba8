import type { SubscriptionPlan } from '#generated/types.ts';
import type { LimitName } from './limit-fields.ts';

/** A plan and what a client of it may use, as the API tells of it. */
export interface Plan {
  name: SubscriptionPlan;
  limits: Record<LimitName, number>;
}

/** The plan of that name. */
export function planNamed(plans: readonly Plan[], name: SubscriptionPlan): Plan {
  const found = plans.find((plan) => plan.name === name);
  if (!found) throw new Error(`The API knows no plan ${name}.`);
  return found;
}
