import type { Conversation, Device, Outcome, Source } from '#generated/types.ts';
import { usd } from '../../domain/pricing/money.ts';

/** What the list's index holds of a conversation (platform_conversations). */
export interface ConversationRow {
  client_id: string;
  session_id: string;
  started_at: string;
  last_activity_at: string;
  received?: number;
  sent?: number;
  outcome?: Outcome;
  rating?: number;
  source?: Source;
  device?: Device;
  language?: string;
  /** micro-USD. */
  cost?: number;
  ti?: number;
  to?: number;
  preview?: string;
  variant_id?: string;
}

export function conversationFromRow(row: ConversationRow): Conversation {
  return {
    clientId: row.client_id,
    sessionId: row.session_id,
    startedAt: row.started_at,
    lastActivityAt: row.last_activity_at,
    messageCount: (row.received ?? 0) + (row.sent ?? 0),
    outcome: row.outcome ?? 'NONE',
    rating: row.rating ?? null,
    source: row.source ?? 'OTHER',
    device: row.device ?? 'OTHER',
    language: row.language ?? null,
    cost: usd(row.cost),
    tokensInput: row.ti ?? 0,
    tokensOutput: row.to ?? 0,
    preview: row.preview ?? null,
    variantId: row.variant_id ?? null,
  };
}
