import type { ClientLimits } from '#generated/types.ts';
import type { Limits } from '../../domain/clients/plans.ts';

/** How much may be used, in the API's words. */
export function limitsOf(limits: Limits): ClientLimits {
  return {
    conversationsPerMonth: limits.max_conversations_monthly,
    tokensPerSession: limits.max_tokens_per_session,
    tokensPerVisitorDay: limits.max_tokens_per_visitor_daily,
    knowledgeMegabytes: limits.max_kb_size_mb,
  };
}
