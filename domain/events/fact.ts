/** What happened, whoever wrote it down and however: the projector's only input. */
export interface Fact {
  /** Hash that tells facts apart: the same id is the same fact, however often it is delivered. */
  id: string;
  /** The session as it was written; `default` is many visitors (see conversations/silence.ts). */
  sessionId: string;
  /** Normalized timestamp. */
  at: string;
  kind: FactKind;
  source?: string;
  device?: string;
  language?: string;
  variantId?: string;
  /** First words of a visitor's message, at most 100 bytes. */
  preview?: string;
  /** Tokens of the call, cache included in `tokensInput`; absent where unknown. */
  tokensInput?: number;
  tokensOutput?: number;
  modelId?: string;
  /** Integer micro-USD; absent where tokens are unknown, null where the model has no price. */
  costMicroUsd?: number | null;
  responseTimeMs?: number;
  appointmentId?: string;
  /** Local time of the visit, YYYY-MM-DDTHH:MM. */
  startsAt?: string;
  /** 1 to 5. */
  rating?: number;
}

/** `legacy` facts are rows of the owner's message table: his bot tracks no `message_received` and lost some `message_sent`. */
export type FactKind =
  | 'start'
  | 'received'
  | 'sent'
  | 'appointment-created'
  | 'appointment-verified'
  | 'escalation'
  | 'feedback'
  | 'legacy-user'
  | 'legacy-assistant';
