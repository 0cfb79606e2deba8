import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropReport } from './drop-report.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells of the first drop at once and of the rest once a minute', () => {
  const lines: object[] = [];
  const drops = dropReport('salon-aurora', Date.now, (line) => lines.push(line));
  drops.add('queue full', 'Too many.');
  drops.add('queue full');
  drops.add('bad input', 'A rating of 6.');
  expect(lines).toMatchObject([{ client_id: 'salon-aurora', dropped: { 'queue full': 1 }, total: 1 }]);
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({
    dropped: { 'queue full': 1, 'bad input': 1 },
    total: 3,
    example: 'A rating of 6.',
  });
  vi.advanceTimersByTime(600_000);
  expect(lines).toHaveLength(2);
  expect(drops.total).toBe(3);
});

it('survives a log that throws', () => {
  const drops = dropReport('salon-aurora', Date.now, () => {
    throw new Error('disk full');
  });
  expect(() => drops.add('bad input')).not.toThrow();
});
