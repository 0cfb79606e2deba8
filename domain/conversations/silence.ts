import { toMicroseconds, normalizeTimestamp } from '../events/timestamp.ts';

/** The session id that the owner's Python bot gives to every visitor without one: many visitors, cut by silence. */
export const SHARED_SESSION = 'default';

/** Silence that ends a visit in the shared session, microseconds. */
const SILENCE = 30 * 60 * 1e6;

/** Something with a beginning and an end, normalized timestamps. */
interface Span {
  first: string;
  last: string;
}

/** Groups spans into visits: two belong together when less than or just 30 minutes of silence lie between them. */
export function cutBySilence<T extends Span>(spans: T[]): T[][] {
  const visits: T[][] = [];
  let last = -Infinity;
  for (const span of [...spans].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const visit = visits.at(-1);
    if (visit && toMicroseconds(span.first) - last <= SILENCE) visit.push(span);
    else visits.push([span]);
    last = Math.max(last, toMicroseconds(span.last));
  }
  return visits;
}

/** The id of a visit in the shared session: `default~` and the second in which it began. */
export function visitId(first: string): string {
  return `${SHARED_SESSION}~${String(Math.floor(toMicroseconds(first) / 1e6)).padStart(10, '0')}`;
}

const VISIT = new RegExp(`^${SHARED_SESSION}~\\d{10,}$`);

/** Whether an id is a visit's. A bot's own session ids may hold a tilde, too. */
export function isVisit(sessionId: string): boolean {
  return VISIT.test(sessionId);
}

/** The session that a conversation's facts were written under. */
export function writtenSession(sessionId: string): string {
  return isVisit(sessionId) ? SHARED_SESSION : sessionId;
}

/** The id of a visit beginning with the span, and the last id that a visit touched by it could have. */
export function visitIdRange(span: Span): { from: string; to: string } {
  const after = normalizeTimestamp(String(toMicroseconds(span.last) / 1e6 + SILENCE / 1e6))!;
  return { from: visitId(span.first), to: visitId(after) };
}
