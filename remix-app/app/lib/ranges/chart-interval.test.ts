import { expect, it } from 'vitest';
import { chartInterval } from './chart-interval.ts';

it('draws hours, days or weeks by the length of the range', () => {
  expect(chartInterval({ from: '2026-11-23', to: '2026-11-23' }, true)).toBe('HOUR');
  expect(chartInterval({ from: '2026-11-23', to: '2026-11-23' }, false)).toBe('DAY');
  expect(chartInterval({ from: '2026-11-21', to: '2026-11-23' }, true)).toBe('DAY');
  expect(chartInterval({ from: '2026-08-26', to: '2026-11-23' }, true)).toBe('DAY');
  expect(chartInterval({ from: '2025-11-23', to: '2026-11-23' }, true)).toBe('WEEK');
});
