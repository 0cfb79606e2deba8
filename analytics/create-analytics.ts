import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { backoff } from './backoff.ts';
import { batchTracker } from './batch-tracker.ts';
import { dropReport } from './drop-report.ts';
import { eventRow, type EventInput, type EventRow } from './event-row.ts';
import { isRetryable, nameOf } from './failure.ts';
import { monotonicClock } from './monotonic-clock.ts';
import { recentEvents } from './recent-events.ts';
import { typedTrackers, type TypedTrackers } from './typed-trackers.ts';
import { writeEvent } from './write-event.ts';
import { writeQueue } from './write-queue.ts';

/** What the SDK works with. Time, ids and chance can be given, for tests. */
export interface AnalyticsOptions {
  /** Plain JavaScript numbers and strings go through it; the caller sets region, credentials and retries. */
  client: DynamoDBDocumentClient;
  /** Physical name of the table. */
  table?: string;
  /** Whose chatbot this is. */
  clientId: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  randomUUID?: () => string;
  /** From 0 up to, but not, 1. */
  random?: () => number;
  /** Takes a line of the log, a plain object. */
  log?: (line: object) => void;
  /** Events that may wait for the table at once; an event is some 500 bytes, 4 KB at most. */
  queueLimit?: number;
  /** A request to the table is given up after this and repeated. Milliseconds. */
  requestTimeoutMs?: number;
}

/** Accepted = it will be written while the process lives; `flush` waits for that. */
export type TrackResult =
  { accepted: true; eventId: string; timestamp: string } | { accepted: false; reason: string };

export interface Analytics extends TypedTrackers {
  /** Takes any event. Resolves at once, never rejects. */
  trackEvent(event: EventInput): Promise<TrackResult>;
  /** Writes many events and waits for them (imports). Never rejects; an answer per event, in order. */
  trackBatch(events: EventInput[]): Promise<TrackResult[]>;
  /** Waits until everything is written, 5,000 ms unless told; a Lambda must, before it answers. Never rejects. */
  flush(options?: { timeoutMs?: number }): Promise<{ remaining: number }>;
  /** Gives up what is still waiting and reports it; what is under way is finished. Never rejects. */
  close(): Promise<void>;
  /** Events not written so far, for whatever reason. */
  readonly dropped: number;
}

/** The analytics of one client's chatbot: it never throws into the chat, never slows it, and loses nothing silently. */
export function createAnalytics(options: AnalyticsOptions): Analytics {
  const { client, clientId, now = Date.now, random = Math.random } = options;
  const table = {
    client,
    name: options.table ?? 'platform_analytics_events',
    requestTimeoutMs: options.requestTimeoutMs ?? 5000,
  };
  const context = {
    clientId,
    now,
    newId: options.randomUUID ?? randomUUID,
    microseconds: monotonicClock(now, random),
  };
  const drops = dropReport(clientId, now, options.log ?? ((line) => console.warn(JSON.stringify(line))));
  const recent = recentEvents();
  const wait = (failures: number) => backoff(failures, random);

  const queue = writeQueue<EventRow>({
    limit: options.queueLimit ?? 1000,
    concurrency: 8,
    write: (row) => writeEvent(table, row),
    isRetryable,
    backoff: wait,
    onDrop: (row, why, error) => {
      recent.forget(row.event_id);
      drops.add(why, error ? nameOf(error) : undefined);
    },
  });

  function refuse(why: 'bad input' | 'queue full', reason: string): TrackResult {
    drops.add(why, reason);
    return { accepted: false, reason };
  }

  async function trackEvent(event: EventInput): Promise<TrackResult> {
    const known = recent.timestampOf(event?.eventId);
    if (known) return { accepted: true, eventId: event.eventId!.toLowerCase(), timestamp: known };
    const result = eventRow(event, context);
    if (!result.ok) return refuse('bad input', result.reason);
    const { row } = result;
    if (!queue.push(row)) return refuse('queue full', 'Too many events are waiting to be written.');
    if (event.eventId) recent.remember(row.event_id, row.event_timestamp);
    return { accepted: true, eventId: row.event_id, timestamp: row.event_timestamp };
  }

  return {
    trackEvent,
    trackBatch: batchTracker({ table, context, backoff: wait, drop: drops.add }),
    ...typedTrackers(trackEvent),
    async flush({ timeoutMs = 5000 } = {}) {
      await queue.flush(timeoutMs);
      return { remaining: queue.size };
    },
    async close() {
      queue.close();
      await queue.flush(2 * table.requestTimeoutMs);
      drops.tell();
    },
    get dropped() {
      return drops.total;
    },
  };
}
