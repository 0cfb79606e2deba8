import { expect, it } from 'vitest';
import { auditMonths, parseAuditFilter } from './audit-filters.ts';

it.each([
  ['', {}],
  [
    'client=salon-bella&person=Anna@Stride.example&action=client_paused&month=2026-11',
    { client: 'salon-bella', actorEmail: 'anna@stride.example', action: 'client_paused', month: '2026-11' },
  ],
  ['client=PLATFORM', { client: 'PLATFORM' }],
  ['client=../x&person=anna&action=client_eaten&month=2026-13', {}],
])('%s', (search, filter) => expect(parseAuditFilter(new URLSearchParams(search))).toEqual(filter));

it('months go back two years, over the turn of the year', () => {
  const months = auditMonths(Date.parse('2026-02-28T23:59:00Z'));
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(months).toHaveLength(24);
});
