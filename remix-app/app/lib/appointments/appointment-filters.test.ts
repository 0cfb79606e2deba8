import { expect, it } from 'vitest';
import { parseAppointmentFilter } from './appointment-filters.ts';

const parse = (search: string) => parseAppointmentFilter(new URLSearchParams(search), '2026-11-23');

it('reads status and time of the visit', () => {
  expect(parse('')).toEqual({ filter: {}, when: 'all' });
  expect(parse('status=no-show')).toEqual({ filter: { status: 'NO_SHOW' }, when: 'all' });
  expect(parse('when=upcoming')).toEqual({ filter: { from: '2026-11-23' }, when: 'upcoming' });
  expect(parse('when=past&status=verified')).toEqual({
    filter: { status: 'VERIFIED', to: '2026-11-22' },
    when: 'past',
  });
});

it('lets days given by hand win, and leaves out nonsense', () => {
  expect(parse('when=past&from=2026-12-01')).toEqual({ filter: { from: '2026-12-01' }, when: 'all' });
  expect(parse('from=2026-12-02&to=2026-12-01&status=maybe&when=never')).toEqual({ filter: {}, when: 'all' });
});
