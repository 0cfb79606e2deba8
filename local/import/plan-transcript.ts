import type { EventInput } from '../../analytics/event-row.ts';
import { metadataOf } from '../../analytics/typed-trackers.ts';
import { fromMicroseconds } from '../../domain/events/timestamp.ts';
import { spread } from './spread.ts';
import type { Transcript, TranscriptMessage } from './transcript.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';

/** Everything that a transcript puts into the platform. Its keys and ids follow from the transcript alone. */
export interface TranscriptPlan {
  /** Rows of `{client}-conversations`. */
  messages: Record<string, unknown>[];
  /** Rows of `{client}-appointments`. */
  appointments: Record<string, unknown>[];
  /** For the SDK. */
  events: EventInput[];
}

/** Decides the rows and events of a transcript. Messages or events that share a microsecond are moved apart, in order. */
export function planTranscript(transcript: Transcript): TranscriptPlan {
  const { sessionId } = transcript;
  const messages = spread(transcript.messages, (message) => message.at);
  const session = { source: transcript.source, device: transcript.device, language: transcript.language };
  const events: Moment[] = [
    { at: messages[0]?.at ?? 0, type: 'conversation_start', details: session, name: '' },
    ...messages.map(({ at, item }) => messageEvent(item, at)),
    ...transcript.appointments.flatMap(appointmentEvents),
  ];
  const { escalation, feedback } = transcript;
  if (escalation) {
    const details = { reason: escalation.reason, userMessage: escalation.userMessage };
    events.push({ at: escalation.at, type: 'escalation_detected', details, name: String(escalation.at) });
  }
  if (feedback) {
    const details = { rating: feedback.rating, feedbackText: feedback.text };
    events.push({ at: feedback.at, type: 'feedback_received', details, name: String(feedback.at) });
  }
  return {
    messages: messages.map(({ at, item }) => messageRow(sessionId, item, fromMicroseconds(at))),
    appointments: transcript.appointments.map((appointment) => ({
      appointment_id: appointment.appointmentId,
      created_at: Math.floor(appointment.createdAt / 1e6),
      session_id: sessionId,
      datetime: appointment.datetime,
      status: appointment.verifiedAt === undefined ? 'pending' : 'verified',
      ...known({
        verified_at:
          appointment.verifiedAt === undefined ? undefined : fromMicroseconds(appointment.verifiedAt),
        contact_info: appointment.contactInfo,
        verification_code: appointment.verificationCode,
        with: appointment.with,
      }),
    })),
    events: spread(events, (event) => event.at).map(({ at, item: { type, details, name } }) => ({
      sessionId,
      type,
      metadata: metadataOf(details),
      at: fromMicroseconds(at),
      eventId: uuidFrom(transcript.clientId, sessionId, type, name),
    })),
  };
}

/** An event before its time is settled; with the type, `name` tells it from its session's others. */
interface Moment {
  at: number;
  type: EventInput['type'];
  details: object;
  name: string;
}

function messageEvent(message: TranscriptMessage, at: number): Moment {
  if (message.role === 'user') {
    return { at, type: 'message_received', details: { text: message.text }, name: String(at) };
  }
  const { tokensInput, tokensOutput, modelId, responseTimeMs } = message;
  const details = { tokensInput, tokensOutput, modelId, responseTimeMs };
  return { at, type: 'message_sent', details, name: String(at) };
}

function appointmentEvents(appointment: Transcript['appointments'][number]): Moment[] {
  const { appointmentId, datetime, createdAt, verifiedAt } = appointment;
  const created = { appointmentId, appointmentDatetime: datetime };
  const moments: Moment[] = [
    { at: createdAt, type: 'appointment_created', details: created, name: appointmentId },
  ];
  if (verifiedAt !== undefined) {
    moments.push({
      at: verifiedAt,
      type: 'appointment_verified',
      details: { appointmentId },
      name: appointmentId,
    });
  }
  return moments;
}

/** Transcripts are kept, so the row has no ttl. */
function messageRow(
  sessionId: string,
  message: TranscriptMessage,
  timestamp: string,
): Record<string, unknown> {
  return {
    session_id: sessionId,
    timestamp,
    role: message.role,
    text: message.text,
    ...known({
      bedrock_tokens_input: message.tokensInput,
      bedrock_tokens_output: message.tokensOutput,
      model_id: message.modelId,
      response_time_ms: message.responseTimeMs,
    }),
  };
}

function known(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
