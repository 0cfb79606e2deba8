import { expect, test } from 'vitest';
import { exportState, isKept, type ExportRow } from './export-row.ts';

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

test('an export is told of for a week, as long as its archive is there', () => {
  const day = (date: string) => Date.parse(`2026-12-0${date}T09:59:59Z`);
  expect(isKept(row, day('3'))).toBe(true);
  expect(isKept(row, day('4'))).toBe(false);
});
