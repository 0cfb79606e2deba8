import { expect, it } from 'vitest';
import { takenSpans, withVisit, type DayBook } from './day-book.ts';

const book: DayBook = {
  version: 4,
  visits: {
    confirmed: { start: 1_000, minutes: 30 },
    waiting: { start: 4_000, minutes: 30, free_at: 501 },
    forgotten: { start: 7_000, minutes: 30, free_at: 500 },
  },
};

it('holds the time of an appointment until nobody has confirmed it for long enough', () => {
  expect(takenSpans(book, 500_000)).toEqual([
    { from: 1_000_000, to: 2_800_000 },
    { from: 4_000_000, to: 5_800_000 },
  ]);
});

it('is written anew with the new appointment and without the forgotten ones', () => {
  const next = withVisit(book, 'new', { start: 7_000, minutes: 60, free_at: 900 }, 500_000);
  expect(next.version).toBe(5);
  expect(Object.keys(next.visits)).toEqual(['confirmed', 'waiting', 'new']);
});
