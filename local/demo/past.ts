import { addDays, localDayOf } from '../../domain/stats/local-day.ts';
import type { Transcript } from '../import/transcript.ts';
import { companies } from './companies.ts';
import { pastConversation } from './past-conversation.ts';
import { startsOn } from './rhythm.ts';

/** The demo never writes more messages than this. */
export const MOST_MESSAGES = 6000;
/** A conversation this young may still be going on: it is the visitor's, not the past's. */
const SETTLED_MS = 120_000;

/**
 * The conversations of the days up to `now` (ms since the epoch), newest first. A day has the same conversations
 * whenever it is asked for, so a fill that was cut off can be repeated.
 */
export function pastConversations(now: number, days: number): Transcript[] {
  const found: { transcript: Transcript; start: number }[] = [];
  const said = new Set<string>();
  for (const company of companies) {
    const today = localDayOf(now, company.profile.time_zone!);
    for (let back = Math.min(days, company.clientForDays) - 1; back >= 0; back -= 1) {
      const day = addDays(today, -back);
      startsOn(company, day).forEach((start, index) => {
        const transcript = unlikeOthers(said, (attempt) =>
          pastConversation({ company, day, index, start, attempt }),
        );
        if (endOf(transcript) < (now - SETTLED_MS) * 1000) found.push({ transcript, start });
      });
    }
  }
  found.sort((a, b) => b.start - a.start);
  let messages = 0;
  return found.flatMap(({ transcript }) => {
    messages += transcript.messages.length;
    return messages <= MOST_MESSAGES ? [transcript] : [];
  });
}

/** No two visitors have word for word the same conversation. */
function unlikeOthers(said: Set<string>, make: (attempt: number) => Transcript): Transcript {
  for (let attempt = 0; ; attempt += 1) {
    const transcript = make(attempt);
    const words = transcript.messages.map(({ text }) => text).join('\n');
    if (said.has(words) && attempt < 20) continue;
    said.add(words);
    return transcript;
  }
}

function endOf({ messages, appointments, feedback, escalation }: Transcript): number {
  const moments = [
    ...messages.map(({ at }) => at),
    ...appointments.map(({ createdAt, verifiedAt }) => verifiedAt ?? createdAt),
    feedback?.at ?? 0,
    escalation?.at ?? 0,
  ];
  return Math.max(...moments);
}
