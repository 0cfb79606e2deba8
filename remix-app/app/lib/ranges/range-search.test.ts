import { describe, expect, it } from 'vitest';
import { findRangeProblem, parseRange, withRange } from './range-search.ts';

const today = '2026-11-23';
const parse = (search: string) => parseRange(new URLSearchParams(search), today);

describe('the range in the URL', () => {
  it('is the last 30 days unless told', () => {
    expect(parse('')).toEqual({ preset: '30d', from: '2026-10-25', to: today });
    expect(parse('range=7d')).toEqual({ preset: '7d', from: '2026-11-17', to: today });
  });

  it('takes two days, and no day after today', () => {
    expect(parse('from=2026-11-01&to=2026-11-10')).toEqual({
      preset: 'custom',
      from: '2026-11-01',
      to: '2026-11-10',
    });
    expect(parse('from=2026-11-01&to=2027-01-01')).toEqual({
      preset: 'custom',
      from: '2026-11-01',
      to: today,
    });
  });

  it.each([
    ['from=2026-11-10&to=2026-11-01', 'from-after-to'],
    ['from=2026-11-10', 'not-a-day'],
    ['from=x&to=y', 'not-a-day'],
    ['from=2025-01-01&to=2026-11-01', 'too-long'],
    ['from=2027-01-01&to=2027-01-02', 'in-future'],
    ['range=century', 'unknown-preset'],
  ])('%s falls back to the default and says why: %s', (search, problem) => {
    expect(parse(search)).toEqual({ preset: '30d', from: '2026-10-25', to: today, problem });
  });

  it('allows 400 days, not 401', () => {
    expect(findRangeProblem('2025-10-20', '2026-11-23', today)).toBe(null);
    expect(findRangeProblem('2025-10-19', '2026-11-23', today)).toBe('too-long');
  });

  it('is written so that it reads back, and keeps what else stands there', () => {
    const search = new URLSearchParams('tab=x&range=7d');
    expect(withRange(search, '30d').toString()).toBe('tab=x');
    expect(withRange(search, 'month').toString()).toBe('tab=x&range=month');
    expect(withRange(search, { from: '2026-11-01', to: '2026-11-02' }).toString()).toBe(
      'tab=x&from=2026-11-01&to=2026-11-02',
    );
  });
});
