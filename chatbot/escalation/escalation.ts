import type { Analytics } from '../../analytics/create-analytics.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Sessions } from '../session/sessions.ts';

export interface EscalationServices {
  analytics: Analytics;
  mailer: Mailer;
  sessions: Sessions;
  profile: ChatProfile;
  /** ms since the epoch. */
  now(): number;
  log: { error(message: string, error: Error): void };
}

export interface EscalationCall {
  sessionId: string;
  messageId: string;
  /** What the visitor wrote, or what the model made of it. */
  words: string;
  reason: string;
}

export type Escalation = (call: EscalationCall) => Promise<void>;

/**
 * Marks the conversation and tells the company, by one mail a session. A mail that cannot be sent keeps nobody from
 * chatting: it is logged, and the mark is there all the same.
 */
export async function escalate(services: EscalationServices, call: EscalationCall): Promise<void> {
  const { analytics, sessions, profile, mailer, now, log } = services;
  await analytics.trackEscalation(
    call.sessionId,
    { reason: call.reason, userMessage: call.words },
    { eventId: uuidFrom('escalation', call.messageId) },
  );
  const { first } = await sessions.setOnce(call.sessionId, 'escalated_at', new Date(now()).toISOString());
  if (!first || profile.contactEmail === null || !profile.features.has('notifications')) return;
  await mailer
    .send(mailFor(profile, profile.contactEmail, call))
    .catch((error: unknown) => log.error('The mail about a visitor could not be sent.', error as Error));
}

function mailFor(profile: ChatProfile, to: string, { sessionId, words }: EscalationCall) {
  const polish = profile.language === 'pl';
  return {
    to,
    subject: polish
      ? 'Ktoś na stronie chce rozmawiać z człowiekiem'
      : 'Somebody on the website asks for a person',
    text: [
      polish ? 'Napisał(a):' : 'They wrote:',
      '',
      words,
      '',
      polish ? `Rozmowa: ${sessionId}` : `Conversation: ${sessionId}`,
    ].join('\n'),
  };
}
