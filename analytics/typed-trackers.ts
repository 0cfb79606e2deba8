import { preview } from '../domain/events/preview.ts';
import type { TrackResult } from './create-analytics.ts';
import type { EventInput } from './event-row.ts';
import type { EventType } from './metadata.ts';

/** When and under which id, where that is not "now" and "a new one". */
export type TrackOptions = Pick<EventInput, 'at' | 'eventId'>;

/** What any event may say about its session. */
export interface SessionDetails {
  source?: 'website' | 'whatsapp' | 'facebook' | 'other';
  device?: 'mobile' | 'desktop' | 'other';
  userAgent?: string;
  /** BCP 47. */
  language?: string;
  /** The personality variant that answers. */
  variantId?: string;
}

/** What an answer of the model took. Leave out (or null) what is unknown: it is never 0. */
export interface SentDetails extends SessionDetails {
  /** Without cached tokens, as Bedrock counts. */
  tokensInput?: number | null;
  tokensOutput?: number | null;
  cacheReadTokens?: number | null;
  cacheWriteTokens?: number | null;
  /** US dollars; kept as written, figures are derived from tokens. */
  cost?: number | null;
  modelId?: string;
  responseTimeMs?: number | null;
  timeToFirstTokenMs?: number | null;
}

type Track<Details> = (sessionId: string, details: Details, options?: TrackOptions) => Promise<TrackResult>;

export interface TypedTrackers {
  trackConversationStart(
    sessionId: string,
    details?: SessionDetails,
    options?: TrackOptions,
  ): Promise<TrackResult>;
  /** `text` is the visitor's message; its first 100 bytes are kept. */
  trackMessageReceived: Track<SessionDetails & { text?: string }>;
  trackMessageSent: Track<SentDetails>;
  /** `appointmentDatetime` is local time without a zone, YYYY-MM-DDTHH:MM. */
  trackAppointmentCreated: Track<SessionDetails & { appointmentId: string; appointmentDatetime?: string }>;
  trackAppointmentVerified: Track<SessionDetails & { appointmentId: string }>;
  trackEscalation: Track<SessionDetails & { reason: string; userMessage?: string }>;
  trackFeedback: Track<SessionDetails & { rating: number; feedbackText?: string }>;
}

const NAMES: Record<string, string> = {
  userAgent: 'user_agent',
  variantId: 'variant_id',
  tokensInput: 'bedrock_tokens_input',
  tokensOutput: 'bedrock_tokens_output',
  cacheReadTokens: 'cache_read_tokens',
  cacheWriteTokens: 'cache_write_tokens',
  cost: 'bedrock_cost',
  modelId: 'model_id',
  responseTimeMs: 'response_time_ms',
  timeToFirstTokenMs: 'time_to_first_token_ms',
  appointmentId: 'appointment_id',
  appointmentDatetime: 'appointment_datetime',
  reason: 'escalation_reason',
  userMessage: 'user_message',
  feedbackText: 'feedback_text',
};

/** One function per event type, in TypeScript's names, over `trackEvent`. */
export function typedTrackers(trackEvent: (event: EventInput) => Promise<TrackResult>): TypedTrackers {
  const tracker =
    (type: EventType) =>
    (sessionId: string, details: object = {}, options: TrackOptions = {}) =>
      trackEvent({
        sessionId,
        type,
        metadata: metadataOf(details),
        at: options?.at,
        eventId: options?.eventId,
      });
  return {
    trackConversationStart: tracker('conversation_start'),
    trackMessageReceived: tracker('message_received'),
    trackMessageSent: tracker('message_sent'),
    trackAppointmentCreated: tracker('appointment_created'),
    trackAppointmentVerified: tracker('appointment_verified'),
    trackEscalation: tracker('escalation_detected'),
    trackFeedback: tracker('feedback_received'),
  };
}

/** Details in the plan's attribute names; of a visitor's message only the first words. */
export function metadataOf(details: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details ?? {}).map(([name, value]) =>
      name === 'text'
        ? ['preview', typeof value === 'string' ? preview(value) : value]
        : [NAMES[name] ?? name, value],
    ),
  );
}
