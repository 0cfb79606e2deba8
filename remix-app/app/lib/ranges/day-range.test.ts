import { describe, expect, it } from 'vitest';
import { presetRange, previousRange } from './day-range.ts';

describe('named ranges', () => {
  const today = '2026-03-05';
  it.each([
    ['today', '2026-03-05', '2026-03-05'],
    ['7d', '2026-02-27', '2026-03-05'],
    ['30d', '2026-02-04', '2026-03-05'],
    ['90d', '2025-12-06', '2026-03-05'],
    ['month', '2026-03-01', '2026-03-05'],
    ['last-month', '2026-02-01', '2026-02-28'],
  ] as const)('%s is %s to %s', (preset, from, to) => {
    expect(presetRange(preset, today)).toEqual({ from, to });
  });

  it('last month of January is December', () => {
    expect(presetRange('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
});

it('the previous range is as long and ends the day before', () => {
  expect(previousRange({ from: '2026-03-01', to: '2026-03-30' })).toEqual({
    from: '2026-01-30',
    to: '2026-02-28',
  });
  expect(previousRange({ from: '2026-03-05', to: '2026-03-05' })).toEqual({
    from: '2026-03-04',
    to: '2026-03-04',
  });
});
