import type { ConversationInput, Message, MessageInput } from '#generated/types.ts';
import { usd } from '../pricing/money.ts';
import type { ConversationRow } from './row.ts';

/** Messages older than this never enter the live feed: history that is imported is not news. Milliseconds. */
export const NEWS = 120_000;

/** Whether something of this instant is still news. */
export function isNews(at: string, now: number): boolean {
  return Date.parse(at) >= now - NEWS;
}

/** A message as the publish mutation takes it. */
export function messageInput({ cost, ...message }: Message): MessageInput {
  return { ...message, cost: cost?.amount ?? null };
}

/** A conversation's row as the publish mutation takes it. */
export function conversationInput(row: ConversationRow): ConversationInput {
  return {
    clientId: row.client_id,
    sessionId: row.session_id,
    startedAt: row.started_at,
    lastActivityAt: row.last_activity_at,
    messageCount: row.received + row.sent,
    outcome: row.outcome,
    rating: row.rating ?? null,
    source: row.source as ConversationInput['source'],
    device: row.device as ConversationInput['device'],
    language: row.language ?? null,
    cost: usd(row.cost).amount,
    tokensInput: row.ti,
    tokensOutput: row.to,
    preview: row.preview ?? null,
    variantId: row.variant_id ?? null,
  };
}
