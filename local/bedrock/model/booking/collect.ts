import { fold } from '../text/fold.ts';
import { readDay } from '../dates/read-day.ts';
import { readBareHour, readTime } from '../dates/read-time.ts';
import { hasIntent } from '../intents/intents.ts';
import type { LocalMoment } from '../prompt/prompt.ts';
import type { Tool } from '../tools/tools.ts';
import type { Turn } from '../turns.ts';
import { askedIn } from './asked.ts';
import type { Details } from './details.ts';
import { readName } from './read-name.ts';
import { readService } from './read-service.ts';
import { settledUpTo, takenBy } from './settled.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?:\+\d{1,3}[ -]?)?\d{3}[ -]?\d{3}[ -]?\d{3}\b/;

/** What one message tells of a visit, given what was asked before it. */
export function detailsIn(text: string, before: string, now: LocalMoment | null, tool: Tool): Details {
  const asked = askedIn(before);
  const free = text
    .replace(EMAIL, (found) => ' '.repeat(found.length))
    .replace(PHONE, (found) => ' '.repeat(found.length));
  const folded = fold(free);
  // "Are you open on Saturday?" and "thanks, see you on Friday" name a day, but not for a visit.
  const isAside =
    !hasIntent(text, 'booking') &&
    (hasIntent(text, 'question') ||
      (!asked.day && !asked.time && (hasIntent(text, 'thanks') || hasIntent(text, 'goodbye'))));
  // Without a clock in the prompt only a date with its year can be read.
  const { date, rest } = now ? readDay(folded, now.date) : readIsoDay(folded);
  const time =
    readTime(rest) ?? (date !== null || asked.time || /\d\d:\d\d/.test(before) ? readBareHour(rest) : null);
  const name = readName(text, asked.name);
  const email = EMAIL.exec(text)?.[0];
  const phone = PHONE.exec(text.replace(EMAIL, ' '))?.[0];
  const service =
    readService(free, rest, tool) ?? (asked.service && free.trim().length <= 60 ? free.trim() : undefined);
  return {
    ...(date === null || isAside ? {} : { date }),
    ...(time === null || isAside ? {} : { time }),
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(service === undefined ? {} : { service }),
  };
}

/**
 * What the visitor has told of the visit so far, the latest word winning; of a visit that was booked already only who
 * came, and not the time that was found taken.
 */
export function collect(turns: Turn[], now: LocalMoment | null, tool: Tool): Details {
  const details: Details = {};
  const settled = settledUpTo(turns, tool);
  for (const [index, turn] of turns.entries()) {
    // Who it is stays known; another visit has a time and a service of its own.
    if (index === settled) for (const part of ['date', 'time', 'service'] as const) delete details[part];
    if (takenBy(turn, turns[index - 1], tool)) delete details.time;
    if (turn.role !== 'user' || turn.text === '') continue;
    Object.assign(details, detailsIn(turn.text, spokenBefore(turns, index), now, tool));
  }
  return details;
}

/** What the chatbot said last before a turn. */
export function spokenBefore(turns: Turn[], index: number): string {
  return turns.slice(0, index).findLast(({ role, text }) => role === 'assistant' && text !== '')?.text ?? '';
}

function readIsoDay(text: string): { date: string | null; rest: string } {
  const date = /\b20\d\d-\d\d-\d\d\b/.exec(text)?.[0] ?? null;
  return { date, rest: date ? text.replace(date, '|') : text };
}
