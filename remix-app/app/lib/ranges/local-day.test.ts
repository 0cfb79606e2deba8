import { describe, expect, it } from 'vitest';
import { addDays, countDays, firstOfMonth, isLocalDay } from './local-day.ts';

describe('local days', () => {
  it('knows the calendar', () => {
    expect(['2026-02-28', '2028-02-29'].every(isLocalDay)).toBe(true);
    expect(['2026-02-29', '2026-2-1', '2026-13-01', '', 'today', null].some((day) => isLocalDay(day))).toBe(
      false,
    );
  });

  it('steps over months, years and clock changes', () => {
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(countDays('2026-10-24', '2026-10-26')).toBe(3);
    expect(countDays('2026-10-24', '2026-10-24')).toBe(1);
    expect(firstOfMonth('2026-11-23')).toBe('2026-11-01');
  });
});
