import type { TrackResult } from './create-analytics.ts';
import type { DropReason } from './drop-report.ts';
import { eventRow, type EventInput, type EventRow, type RowContext } from './event-row.ts';
import { settleBatch } from './settle-batch.ts';
import { BATCH_LIMIT } from './write-batch.ts';
import type { EventTable } from './write-event.ts';

interface Dependencies {
  table: EventTable;
  context: RowContext;
  /** Milliseconds to wait after so many failures. */
  backoff(failures: number): number;
  drop(why: DropReason, detail: string): void;
}

/** The bulk path of imports: transactions of up to 100 conditional puts, one after the other. */
export function batchTracker({ table, context, backoff, drop }: Dependencies) {
  return async function trackBatch(events: EventInput[]): Promise<TrackResult[]> {
    const rows = new Map<EventRow, number>();
    const results = events.map((event, index): TrackResult => {
      const result = eventRow(event, context);
      if (!result.ok) {
        drop('bad input', result.reason);
        return { accepted: false, reason: result.reason };
      }
      rows.set(result.row, index);
      return { accepted: true, eventId: result.row.event_id, timestamp: result.row.event_timestamp };
    });
    const waiting = [...rows.keys()];
    while (waiting.length > 0) {
      const lost = await settleBatch(table, takeDistinct(waiting), backoff);
      for (const [row, reason] of lost) {
        drop('refused by the table', reason);
        results[rows.get(row)!] = { accepted: false, reason };
      }
    }
    return results;
  };
}

/** Takes up to 100 rows with different keys from the front: a transaction may not touch a key twice. */
function takeDistinct(waiting: EventRow[]): EventRow[] {
  const batch = new Map<string, EventRow>();
  const rest: EventRow[] = [];
  while (waiting.length > 0 && batch.size < BATCH_LIMIT && rest.length < BATCH_LIMIT) {
    const row = waiting.shift()!;
    if (batch.has(row.event_timestamp)) rest.push(row);
    else batch.set(row.event_timestamp, row);
  }
  waiting.unshift(...rest);
  return [...batch.values()];
}
