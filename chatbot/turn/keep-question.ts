import { uuidFrom } from '../../domain/events/uuid-from.ts';
import type { TurnServices } from './services.ts';
import { TRANSCRIPT_SECONDS } from './transcript.ts';
import type { Turn } from './turn.ts';

/** Keeps and tracks what the visitor wrote. */
export async function keepQuestion(
  { transcripts, analytics, timestamp, now }: TurnServices,
  turn: Turn,
): Promise<void> {
  const { claims, message, admitted, profile } = turn;
  const { sessionId, source, device, language } = claims;
  await transcripts.put({
    session_id: sessionId,
    timestamp: timestamp(),
    role: 'user',
    text: message.text,
    message_id: message.messageId,
    ttl: Math.floor(now() / 1000) + TRANSCRIPT_SECONDS,
  });
  if (admitted.isFirst)
    await analytics.trackConversationStart(
      sessionId,
      { source, device, language, ...(profile.variantId ? { variantId: profile.variantId } : {}) },
      { eventId: uuidFrom('start', sessionId) },
    );
  await analytics.trackMessageReceived(
    sessionId,
    { text: message.text },
    { eventId: uuidFrom('received', message.messageId) },
  );
}
