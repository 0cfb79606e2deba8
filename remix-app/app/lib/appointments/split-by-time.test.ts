import { expect, it } from 'vitest';
import { splitByTime } from './split-by-time.ts';

it('shows the next visit first, then the latest past one', () => {
  const visit = (startsAt: string | null) => ({ startsAt });
  const split = splitByTime(
    [
      visit('2026-12-01T10:00'),
      visit('2026-11-24T09:00'),
      visit('2026-11-23T12:00'),
      visit('2026-11-20T08:00'),
      visit('2026-11-23T11:59'),
      visit(null),
    ],
    '2026-11-23T12:00',
  );
  expect(split.upcoming.map((each) => each.startsAt)).toEqual([
    '2026-11-23T12:00',
    '2026-11-24T09:00',
    '2026-12-01T10:00',
  ]);
  expect(split.past.map((each) => each.startsAt)).toEqual(['2026-11-23T11:59', '2026-11-20T08:00']);
  expect(split.undated).toHaveLength(1);
});
