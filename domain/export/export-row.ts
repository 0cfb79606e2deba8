import type { ClientExportState } from '#generated/types.ts';

/** After this long an export that is not ready has failed, ms: longer than its function may run, with its retries. */
const GIVEN_UP_AFTER = 45 * 60_000;

/** Days for which an archive lies in the client's bucket, which then removes it (infra/chatbot.ts). */
export const KEPT_DAYS = 7;

/** The last export of a client: a row of the registry (SK = EXPORT) beside the client's own. */
export interface ExportRow {
  client_id: string;
  SK: 'EXPORT';
  /** Random: only the export that was asked for last is told of. */
  export_id: string;
  /** ISO instants. */
  started_at: string;
  finished_at?: string;
  bytes?: number;
}

/** Where in the client's bucket an archive lies. */
export function exportKey(exportId: string): string {
  return `exports/${exportId}.zip`;
}

/** Whether an export is still told of: its archive goes no earlier than so many days after it was asked for. `now` in ms. */
export function isKept(row: ExportRow, now: number): boolean {
  return now - Date.parse(row.started_at) < KEPT_DAYS * 86_400_000;
}

/** How an export stands; `now` in ms. */
export function exportState(row: ExportRow, now: number): ClientExportState {
  if (row.finished_at) return 'READY';
  return now - Date.parse(row.started_at) > GIVEN_UP_AFTER ? 'FAILED' : 'RUNNING';
}
