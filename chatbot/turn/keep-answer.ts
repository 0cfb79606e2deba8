import { uuidFrom } from '../../domain/events/uuid-from.ts';
import { sumUsage } from '../model/usage.ts';
import { PROMPT_VERSION } from '../prompt/system-prompt.ts';
import type { Answer } from './converse.ts';
import type { TurnServices } from './services.ts';
import { TRANSCRIPT_SECONDS, usageAttributes } from './transcript.ts';
import type { Turn } from './turn.ts';

/** An answer that is whole, or as far as it came. */
interface Given {
  answer: Answer;
  answerId: string;
  answeredAt: string;
  sources: string[];
  /** ms since the epoch. */
  started: number;
}

/** Keeps and tracks the answer; tokens of which one part is unknown are unknown. */
export async function keepAnswer(services: TurnServices, turn: Turn, given: Given): Promise<void> {
  const { answer, answerId, answeredAt, sources, started } = given;
  const { claims, message, profile } = turn;
  const usage = answer.calls.length > 0 ? sumUsage(answer.calls.map((call) => call.usage)) : null;
  const responseTimeMs = services.now() - started;
  const firstToken = answer.calls.find((call) => call.timeToFirstTokenMs !== null)?.timeToFirstTokenMs;
  const { modelId } = services.model;
  await services.transcripts.put({
    session_id: claims.sessionId,
    timestamp: answeredAt,
    role: 'assistant',
    text: answer.text,
    message_id: answerId,
    model_id: modelId,
    prompt_version: PROMPT_VERSION,
    ...(profile.variantId ? { variant_id: profile.variantId } : {}),
    ...usageAttributes(usage),
    response_time_ms: responseTimeMs,
    ...(firstToken == null ? {} : { time_to_first_token_ms: firstToken }),
    ...(answer.outcome === 'partial' ? { partial: true } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(answer.actions.length > 0 ? { actions: answer.actions } : {}),
    ttl: Math.floor(services.now() / 1000) + TRANSCRIPT_SECONDS,
  });
  await services.analytics.trackMessageSent(
    claims.sessionId,
    {
      modelId,
      responseTimeMs,
      timeToFirstTokenMs: firstToken ?? null,
      tokensInput: usage?.input ?? null,
      tokensOutput: usage?.output ?? null,
      cacheReadTokens: usage?.cacheRead ?? null,
      cacheWriteTokens: usage?.cacheWrite ?? null,
      ...(profile.variantId ? { variantId: profile.variantId } : {}),
    },
    { eventId: uuidFrom('sent', message.messageId) },
  );
}
