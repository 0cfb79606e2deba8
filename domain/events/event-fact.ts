import { costOf } from '../pricing/cost.ts';
import type { Fact, FactKind } from './fact.ts';
import { factId } from './fact-id.ts';
import { preview } from './preview.ts';
import { normalizeTimestamp } from './timestamp.ts';

const KINDS: Record<string, FactKind> = {
  conversation_start: 'start',
  message_received: 'received',
  message_sent: 'sent',
  appointment_created: 'appointment-created',
  appointment_verified: 'appointment-verified',
  escalation_detected: 'escalation',
  feedback_received: 'feedback',
};

/**
 * The fact in a row of `platform_analytics_events`; null where the row is none (unknown type, no session, no time).
 * Lenient on purpose: the owner's Python bot has written these rows since 2025-12 with fewer and extra keys. Its
 * `bedrock_cost` was computed with another model's prices and is not read: cost comes from tokens.
 */
export function eventFact(row: Record<string, unknown>): Fact | null {
  const at = normalizeTimestamp(row.event_timestamp);
  const kind = KINDS[String(row.event_type)];
  const sessionId = text(row.session_id, 200);
  if (!at || !kind || !sessionId) return null;
  const metadata = (row.metadata && typeof row.metadata === 'object' ? row.metadata : {}) as Record<
    string,
    unknown
  >;
  const id = factId(text(row.event_id, 200) ?? `${String(row.client_id)} ${String(row.event_timestamp)}`);
  return withoutUndefined({
    id,
    sessionId,
    at,
    kind,
    source: text(metadata.source, 40),
    device: text(metadata.device, 40) ?? deviceOf(text(metadata.user_agent, 1000)),
    language: languageOf(text(metadata.language, 40)),
    variantId: text(metadata.variant_id, 60),
    preview: kind === 'received' ? preview(text(metadata.preview, 1000)) : undefined,
    ...(kind === 'sent' ? usageOf(metadata, at) : {}),
    ...(kind.startsWith('appointment') ? visitOf(metadata, id) : {}),
    rating: kind === 'feedback' ? ratingOf(metadata.rating) : undefined,
  });
}

function usageOf(metadata: Record<string, unknown>, at: string): Partial<Fact> {
  const input = count(metadata.bedrock_tokens_input);
  const output = count(metadata.bedrock_tokens_output);
  const cacheRead = count(metadata.cache_read_tokens) ?? 0;
  const cacheWrite = count(metadata.cache_write_tokens) ?? 0;
  const modelId = text(metadata.model_id, 100);
  const responseTimeMs = count(metadata.response_time_ms);
  if (input === undefined && output === undefined) return { modelId, responseTimeMs };
  const usage = { input: input ?? 0, output: output ?? 0, cacheRead, cacheWrite };
  return {
    modelId,
    responseTimeMs,
    tokensInput: usage.input + cacheRead + cacheWrite,
    tokensOutput: usage.output,
    costMicroUsd: modelId ? costOf(modelId, at, usage) : null,
  };
}

function visitOf(metadata: Record<string, unknown>, fallbackId: string): Partial<Fact> {
  const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.exec(text(metadata.appointment_datetime, 40) ?? '');
  return {
    appointmentId: text(metadata.appointment_id, 100) ?? fallbackId,
    startsAt: local?.[0].replace(' ', 'T'),
  };
}

function ratingOf(value: unknown): number | undefined {
  const rating = count(value);
  return rating && rating >= 1 && rating <= 5 ? rating : undefined;
}

function deviceOf(userAgent: string | undefined): string | undefined {
  if (!userAgent) return undefined;
  return /Mobi|Android|iPhone|iPad/i.test(userAgent) ? 'mobile' : 'desktop';
}

/** The primary language of a tag: `pl` of `pl-PL`. */
function languageOf(tag: string | undefined): string | undefined {
  return tag && /^[a-z]{2,3}([-_]|$)/i.exec(tag)?.[0].replace(/[-_]/, '').toLowerCase();
}

function text(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, limit) : undefined;
}

/** A whole number from 0; undefined for anything else, so that one bad value never spoils a sum. */
function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0
    ? Math.round(number)
    : undefined;
}

function withoutUndefined(fact: Fact): Fact {
  return Object.fromEntries(
    Object.entries(fact).filter(([, value]) => value !== undefined),
  ) as unknown as Fact;
}
