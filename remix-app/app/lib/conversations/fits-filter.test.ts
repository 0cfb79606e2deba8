import { expect, it } from 'vitest';
import { fitsFilter } from './fits-filter.ts';

const conversation = {
  sessionId: 'sess_1',
  outcome: 'NONE',
  source: 'WEBSITE',
  device: 'MOBILE',
  rating: null,
  preview: 'Ile kosztuje wymiana opon?',
} as const;

it('fits where every part holds', () => {
  const filter = { from: '2026-11-23', to: '2026-11-23', source: 'WEBSITE', search: 'OPON' } as const;
  expect(fitsFilter(conversation, '2026-11-23', filter)).toBe(true);
  expect(fitsFilter(conversation, '2026-11-23', {})).toBe(true);
});

it.each([
  { from: '2026-11-24' },
  { to: '2026-11-22' },
  { outcome: 'ESCALATED' },
  { source: 'FACEBOOK' },
  { device: 'DESKTOP' },
  { minRating: 1 },
  { search: 'felgi' },
] as const)('does not fit %j', (filter) => {
  expect(fitsFilter(conversation, '2026-11-23', filter)).toBe(false);
});
