import type { SubscriptionPlan } from '#generated/types.ts';
import type { RegistryRow } from './registry-row.ts';

export type Limits = Required<NonNullable<RegistryRow['limits']>>;

/** Tokens are no matter of the plan: they keep a single visitor from spending what is there for all. */
const VISITOR_LIMITS = { max_tokens_per_session: 100_000, max_tokens_per_visitor_daily: 300_000 };

/** What each plan lets a client use, unless something else was agreed on; smallest first. */
export const PLAN_LIMITS: Record<SubscriptionPlan, Limits> = {
  BASIC: { max_conversations_monthly: 1_000, max_kb_size_mb: 50, ...VISITOR_LIMITS },
  PRO: { max_conversations_monthly: 5_000, max_kb_size_mb: 200, ...VISITOR_LIMITS },
  ENTERPRISE: { max_conversations_monthly: 25_000, max_kb_size_mb: 1_000, ...VISITOR_LIMITS },
};

/** The limits of a client's plan; a row that names none of ours has the smallest. */
export function planLimits({ subscription_plan }: Pick<RegistryRow, 'subscription_plan'>): Limits {
  const named = (subscription_plan ?? '').toUpperCase() as SubscriptionPlan;
  return PLAN_LIMITS[named] ?? PLAN_LIMITS.BASIC;
}

/** The least and the most that can be agreed on. */
export const LIMIT_BOUNDS: Record<keyof Limits, { least: number; most: number }> = {
  max_conversations_monthly: { least: 1, most: 1_000_000 },
  max_kb_size_mb: { least: 1, most: 2_000 },
  max_tokens_per_session: { least: 1_000, most: 10_000_000 },
  max_tokens_per_visitor_daily: { least: 1_000, most: 10_000_000 },
};
