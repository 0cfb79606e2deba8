import { hasIntent } from '../intents/intents.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { LocalMoment } from '../prompt/prompt.ts';
import type { Saying } from '../saying.ts';
import type { Tool, Tools } from '../tools/tools.ts';
import type { Turn } from '../turns.ts';
import { askedIn } from './asked.ts';
import { collect, detailsIn, spokenBefore } from './collect.ts';
import type { Details } from './details.ts';
import { bookingInput, missingParts } from './booking-input.ts';
import { settledUpTo } from './settled.ts';

/** What a booking needs next: a question, a look for free times, the booking itself; null where none is under way. */
export function bookStep(
  turns: Turn[],
  tools: Tools,
  now: LocalMoment | null,
  phrases: Phrases,
): Saying | null {
  const tool = tools.book ?? tools.slots;
  if (!tool || !isBooking(turns, tool, now)) return null;
  const details = collect(turns, now, tool);
  const { date, time } = details;
  if (date === undefined) return { text: now ? phrases.askDay() : phrases.askDate() };
  if (now && isPast(details, now)) return { text: phrases.past() };
  if (time === undefined || !tools.book)
    return tools.slots
      ? { tool: tools.slots.name, input: bookingInput(tools.slots, details) }
      : { text: phrases.askTime(date) };
  const missing = missingParts(tools.book, details);
  if (missing === null) return null;
  if (missing.length > 0) return { text: phrases.askFor(missing) };
  return { tool: tools.book.name, input: bookingInput(tools.book, details) };
}

/** Whether the last message starts a booking or carries one on. */
function isBooking(turns: Turn[], tool: Tool, now: LocalMoment | null): boolean {
  const { text } = turns.at(-1)!;
  if (hasIntent(text, 'changing')) return false;
  if (hasIntent(text, 'booking')) return true;
  const before = spokenBefore(turns, turns.length - 1);
  const told = detailsIn(text, before, now, tool);
  if (told.date !== undefined || told.time !== undefined) return true;
  if (Object.keys(told).length === 0 || hasIntent(text, 'question')) return false;
  const { name, email, phone, service } = askedIn(before);
  return name || email || phone || service || wasBooking(turns, tool);
}

function wasBooking(turns: Turn[], tool: Tool): boolean {
  const since = turns.slice(settledUpTo(turns, tool), -1);
  return since.some(({ role, text }) => role === 'user' && hasIntent(text, 'booking'));
}

function isPast({ date, time }: Details, now: LocalMoment): boolean {
  return date! < now.date || (date === now.date && now.minutes !== null && (time ?? 24 * 60) <= now.minutes);
}
