import { fromMicroseconds, normalizeTimestamp, toMicroseconds } from '../domain/events/timestamp.ts';
import { parseMetadata, type EventMetadata, type EventType } from './metadata.ts';

/** A row of `platform_analytics_events`, exactly as the plan lays it out. */
export interface EventRow {
  client_id: string;
  /** UTC, always six decimals: `2025-12-15T10:30:45.123456Z`. */
  event_timestamp: string;
  event_id: string;
  session_id: string;
  event_type: EventType;
  metadata: EventMetadata;
  /** Epoch seconds at which the row may go. */
  ttl: number;
}

/** An event as a caller gives it. */
export interface EventInput {
  sessionId: string;
  type: EventType;
  /** In the plan's attribute names; see metadata.ts. */
  metadata?: Record<string, unknown>;
  /** When it happened, where that is not now (import): a Date, or ISO 8601 in UTC with up to microseconds. */
  at?: Date | string;
  /** A UUID of the caller's, so that tracking the same thing twice is one event. */
  eventId?: string;
}

/** Time, id and tenant of a new row. */
export interface RowContext {
  clientId: string;
  /** Microseconds since the epoch, used where the caller gives no `at`. */
  microseconds(): number;
  newId(): string;
  /** Milliseconds since the epoch: the ttl counts from the writing, so imported history stays. */
  now(): number;
}

const RETENTION_SECONDS = 90 * 24 * 3600;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SESSION_ID = /^[^\s\p{C}]{1,128}$/u;

/** The row of an event, or why there is none, in one sentence. */
export function eventRow(
  input: EventInput,
  context: RowContext,
): { ok: true; row: EventRow } | { ok: false; reason: string } {
  if (typeof input?.sessionId !== 'string' || !SESSION_ID.test(input.sessionId)) {
    return { ok: false, reason: 'The session id must be text of 1 to 128 characters without spaces.' };
  }
  if (input.eventId !== undefined && (typeof input.eventId !== 'string' || !UUID.test(input.eventId))) {
    return { ok: false, reason: 'The event id must be a UUID.' };
  }
  const at = input.at === undefined ? undefined : microsecondsOf(input.at);
  if (at === null) return { ok: false, reason: 'The time must be a Date or ISO 8601 in UTC, ending in Z.' };
  const parsed = parseMetadata(input.type, input.metadata);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    row: {
      client_id: context.clientId,
      event_timestamp: fromMicroseconds(at ?? context.microseconds()),
      event_id: input.eventId?.toLowerCase() ?? context.newId(),
      session_id: input.sessionId,
      event_type: parsed.type,
      metadata: parsed.metadata,
      ttl: Math.floor(context.now() / 1000) + RETENTION_SECONDS,
    },
  };
}

/** Null where it is no time, or one that four digits of a year cannot hold. */
function microsecondsOf(at: Date | string): number | null {
  if (at instanceof Date) return isSortable(at.getTime()) ? at.getTime() * 1000 : null;
  const normal = typeof at === 'string' ? normalizeTimestamp(at) : null;
  return normal && isSortable(Date.parse(normal)) ? toMicroseconds(normal) : null;
}

function isSortable(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds < Date.UTC(10_000, 0);
}
