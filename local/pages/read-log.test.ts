import { expect, it } from 'vitest';
import { readLog } from './read-log.ts';

it('reads structured lines, plain ones, and a stack with its error', () => {
  const log = [
    '{"level":"ERROR","timestamp":"2026-11-26T07:00:00.000Z","message":"failed","client":"salon"}',
    'Error: no',
    '    at somewhere (file.ts:1)',
    '{not json',
    '',
  ].join('\n');
  expect(readLog(log)).toEqual([
    { time: '2026-11-26T07:00:00.000Z', level: 'ERROR', message: 'failed', rest: '{"client":"salon"}' },
    { time: null, level: null, message: 'Error: no\n    at somewhere (file.ts:1)', rest: null },
    { time: null, level: null, message: '{not json', rest: null },
  ]);
});
