import type { EventRow } from './event-row.ts';
import { isRetryable } from './failure.ts';
import { writeBatch } from './write-batch.ts';
import { writeEvent, type EventTable } from './write-event.ts';

const MOST_FAILURES = 10;

/** Said of an event that may be written by trying again later. */
export const NO_ANSWER = 'The table did not answer.';

/**
 * Writes a batch until every row is settled, rows with a taken key one by one. Gives back the rows that could not be
 * written, each with a sentence.
 */
export async function settleBatch(
  table: EventTable,
  batch: EventRow[],
  backoff: (failures: number) => number,
): Promise<Map<EventRow, string>> {
  const open = new Set(batch);
  for (let failures = 0; open.size > 0; failures += 1) {
    if (failures > 0) await new Promise((resolve) => setTimeout(resolve, backoff(failures)));
    const before = open.size;
    try {
      const outcome = await writeBatch(table, [...open]);
      outcome.done.forEach((row) => open.delete(row));
      for (const row of outcome.contested) {
        await writeEvent(table, row);
        open.delete(row);
      }
    } catch (error) {
      if (!isRetryable(error)) return singly(table, [...open]);
      if (failures >= MOST_FAILURES) break;
    }
    if (open.size < before) failures = 0;
  }
  return new Map([...open].map((row) => [row, NO_ANSWER]));
}

/** One bad row cancels a transaction for all: alone, only that row fails. */
async function singly(table: EventTable, rows: EventRow[]): Promise<Map<EventRow, string>> {
  const lost = new Map<EventRow, string>();
  for (const row of rows) {
    await writeEvent(table, row).catch((error: unknown) =>
      lost.set(row, isRetryable(error) ? NO_ANSWER : 'The table refused the event.'),
    );
  }
  return lost;
}
