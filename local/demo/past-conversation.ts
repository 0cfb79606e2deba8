import { uuidFrom } from '../../domain/events/uuid-from.ts';
import type { Transcript } from '../import/transcript.ts';
import { logNormal } from './chance.ts';
import type { Company } from './company.ts';
import { compose } from './compose.ts';
import { feedbackOf } from './feedback.ts';
import { modelUsage } from './model-usage.ts';
import { seeded } from './seeded.ts';

/** Where and when a demo conversation is: enough to make it up, always the same. */
export interface Occasion {
  company: Company;
  /** Local day, YYYY-MM-DD. */
  day: string;
  /** Number within the day and company. */
  index: number;
  /** When it begins, ms since the epoch. */
  start: number;
  /** Another conversation for the same occasion, where the first is one that somebody else had already. */
  attempt: number;
}

/** A conversation that happened: what was said, when, what it took and what came of it. */
export function pastConversation({ company, day, index, start, attempt }: Occasion): Transcript {
  const clientId = company.profile.client_id;
  const random = seeded(clientId, day, index, attempt);
  const { topic, slots, source, device, spoken } = compose(company, day, random);
  const sessionId = `sess_${uuidFrom(clientId, day, String(index)).replaceAll('-', '').slice(0, 16)}`;
  const transcript: Transcript = {
    clientId,
    sessionId,
    source,
    device,
    language: topic.language ?? 'pl',
    messages: [],
    appointments: [],
  };
  let at = start * 1000 + Math.floor(random() * 1_000_000);
  for (const { role, text, mark } of spoken) {
    if (role === 'user') {
      if (transcript.messages.length > 0) at += pause(text, /^\D*\d{4}\D*$/.test(text), random);
      transcript.messages.push({ role, text, at });
      if (mark === 'escalates') {
        transcript.escalation = { at: at + 1, reason: 'request_human', userMessage: text };
      }
      continue;
    }
    const before = transcript.messages.map((message) => message.text);
    const usage = modelUsage(company.promptTokens, before, text, random);
    at += Math.round((usage.responseTimeMs + 60 + random() * 90) * 1000);
    transcript.messages.push({ role, text, at, ...usage });
    if (mark === 'books') {
      transcript.appointments.push({
        appointmentId: `appt_${uuidFrom(sessionId, 'visit').slice(0, 8)}`,
        datetime: `${slots.visit.day}T${slots.visit.time.padStart(5, '0')}:00`,
        createdAt: at + 1,
        contactInfo: slots.contact,
        verificationCode: slots.code,
      });
    }
    const visit = transcript.appointments.at(-1);
    if (mark === 'verifies' && visit) visit.verifiedAt = at + 1;
  }
  const feedback = feedbackOf(topic.mood ?? 'pleased', random);
  if (feedback) transcript.feedback = { at: at + Math.round(logNormal(random, 15, 0.6) * 1e6), ...feedback };
  return transcript;
}

/** Microseconds until the visitor has read, thought and typed; fetching a code from the mail takes minutes. */
function pause(text: string, isCode: boolean, random: () => number): number {
  const seconds = isCode ? logNormal(random, 130, 0.7) : logNormal(random, 9, 0.6) + text.length / 5;
  return Math.round(Math.min(seconds, 1500) * 1e6);
}
