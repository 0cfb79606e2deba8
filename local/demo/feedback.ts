import { pick, pickKey } from './chance.ts';
import type { Topic } from './company.ts';
import { remarks } from './content/common.ts';
import type { Random } from './seeded.ts';

const RATINGS = {
  pleased: { 5: 62, 4: 27, 3: 8, 2: 2, 1: 1 },
  mixed: { 5: 25, 4: 36, 3: 25, 2: 9, 1: 5 },
  cross: { 5: 3, 4: 8, 3: 20, 2: 32, 1: 37 },
} as const;

/** What a visitor gives in the end: nothing mostly, else a rating and sometimes a few words. */
export function feedbackOf(
  mood: NonNullable<Topic['mood']>,
  random: Random,
): { rating: number; text?: string } | null {
  if (random() > (mood === 'cross' ? 0.4 : 0.26)) return null;
  const rating = Number(pickKey(random, RATINGS[mood]));
  const felt = rating >= 4 ? 'pleased' : rating === 3 ? 'mixed' : 'cross';
  return random() < 0.38 ? { rating, text: pick(random, remarks[felt]) } : { rating };
}
