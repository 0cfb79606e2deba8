import type { ClientLimits } from '#generated/types.ts';
import { CHAT_DEFAULTS } from '../../domain/clients/chat-defaults.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';

/** How much may be used, in the API's words; what is not written is as the chatbot takes it. */
export function limitsOf(limits: NonNullable<RegistryRow['limits']>): ClientLimits {
  return {
    conversationsPerMonth: limits.max_conversations_monthly ?? CHAT_DEFAULTS.conversationsPerMonth,
    tokensPerSession: limits.max_tokens_per_session ?? CHAT_DEFAULTS.tokensPerSession,
    tokensPerVisitorDay: limits.max_tokens_per_visitor_daily ?? CHAT_DEFAULTS.tokensPerVisitorDay,
    knowledgeMegabytes: limits.max_kb_size_mb ?? CHAT_DEFAULTS.knowledgeMegabytes,
  };
}
