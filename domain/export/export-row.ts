import type { ClientExportState } from '#generated/types.ts';

/** After this long an export that is not ready has failed, ms: longer than its function may run, with its retries. */
const GIVEN_UP_AFTER = 45 * 60_000;

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

/** How an export stands; `now` in ms. */
export function exportState(row: ExportRow, now: number): ClientExportState {
  if (row.finished_at) return 'READY';
  return now - Date.parse(row.started_at) > GIVEN_UP_AFTER ? 'FAILED' : 'RUNNING';
}
