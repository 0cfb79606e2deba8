import { expect, test } from 'vitest';
import { exportState, type ExportRow } from './export-row.ts';

const row: ExportRow = {
  client_id: 'salon-bella',
  SK: 'EXPORT',
  export_id: 'e1',
  started_at: '2026-11-26T10:00:00.000Z',
};
const at = (time: string) => Date.parse(`2026-11-26T${time}Z`);

test('an export runs until it is ready, or given up', () => {
  expect(exportState(row, at('10:44:00'))).toBe('RUNNING');
  expect(exportState(row, at('10:46:00'))).toBe('FAILED');
  expect(exportState({ ...row, finished_at: '2026-11-26T10:40:00.000Z' }, at('12:00:00'))).toBe('READY');
});
