import { describe, expect, it } from 'vitest';
import { filterWord, isFiltered, parseConversationFilter } from './conversation-filters.ts';

const parse = (search: string) => parseConversationFilter(new URLSearchParams(search));

describe('filters in the URL', () => {
  it('are read in plain words', () => {
    expect(
      parse(
        'from=2026-11-01&to=2026-11-23&outcome=appointment-verified&source=whatsapp&device=mobile&rating=4&q=%20opony%20',
      ),
    ).toEqual({
      from: '2026-11-01',
      to: '2026-11-23',
      outcome: 'APPOINTMENT_VERIFIED',
      source: 'WHATSAPP',
      device: 'MOBILE',
      minRating: 4,
      search: 'opony',
    });
    expect(filterWord('APPOINTMENT_VERIFIED')).toBe('appointment-verified');
  });

  it('leave out what the API would refuse', () => {
    expect(parse('from=2026-11-23&to=2026-11-01&outcome=won&rating=9&q=%20')).toEqual({});
    expect(parse('from=soon&to=2026-11-01')).toEqual({ to: '2026-11-01' });
    expect(parse(`q=${'x'.repeat(300)}`).search).toHaveLength(100);
  });

  it('know when there are none', () => {
    expect(isFiltered(parse(''))).toBe(false);
    expect(isFiltered(parse('q=x'))).toBe(true);
  });
});
