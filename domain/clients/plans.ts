import type { SubscriptionPlan } from '#generated/types.ts';
import type { RegistryRow } from './registry-row.ts';

export type Limits = Required<NonNullable<RegistryRow['limits']>>;

/** What each plan lets a client use, unless something else was agreed on. */
export const PLAN_LIMITS: Record<SubscriptionPlan, Limits> = {
  BASIC: limits(1_000, 50),
  PRO: limits(5_000, 200),
  ENTERPRISE: limits(25_000, 1_000),
};

/** The least and the most that can be agreed on. */
export const LIMIT_BOUNDS: Record<keyof Limits, { least: number; most: number }> = {
  max_conversations_monthly: { least: 1, most: 1_000_000 },
  max_kb_size_mb: { least: 1, most: 2_000 },
  max_tokens_per_session: { least: 1_000, most: 10_000_000 },
  max_tokens_per_visitor_daily: { least: 1_000, most: 10_000_000 },
};

/** Tokens are no matter of the plan: they keep a single visitor from spending what is there for all. */
function limits(conversations: number, megabytes: number): Limits {
  return {
    max_conversations_monthly: conversations,
    max_kb_size_mb: megabytes,
    max_tokens_per_session: 100_000,
    max_tokens_per_visitor_daily: 300_000,
  };
}
