import type { BookingDesk } from '../booking/desk.ts';
import { json, type ChatAnswer } from '../http/answer.ts';
import type { Sessions } from './sessions.ts';
import type { Transcripts } from '../turn/transcript.ts';

const SHOWN = 50;

/** `GET /sessions/:id/messages`: what has been said, so that a reload shows it again. */
export async function answerTranscript(
  { transcripts, sessions, desk }: { transcripts: Transcripts; sessions: Sessions; desk: BookingDesk },
  sessionId: string,
): Promise<ChatAnswer> {
  const [said, session, pending] = await Promise.all([
    transcripts.last(sessionId, SHOWN),
    sessions.get(sessionId),
    desk.pending(sessionId),
  ]);
  return json(200, {
    messages: said.map(({ message_id, role, text, timestamp }) => ({
      messageId: message_id,
      role,
      text,
      timestamp,
    })),
    booking: pending && {
      appointmentId: pending.appointmentId,
      date: pending.date,
      time: pending.time,
      email: pending.email,
      expiresAt: pending.codeExpiresAt,
    },
    rated: session?.['rated_at'] !== undefined,
  });
}
