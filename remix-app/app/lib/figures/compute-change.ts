/** What more of a figure means: colour follows it, never the arrow. */
export type Meaning = 'up-good' | 'up-bad' | 'neutral';
/** How a change is said: as a share of the old value, in percentage points (rates), or as a difference (ratings). */
export type ChangeUnit = 'percent' | 'points' | 'difference';

export type Change =
  | { kind: 'unknown' }
  | { kind: 'first'; tone: Tone }
  | { kind: 'same' }
  | { kind: 'moved'; direction: 'up' | 'down'; tone: Tone; amount: number; unit: ChangeUnit };

export type Tone = 'good' | 'bad' | 'neutral';

function toneOf(direction: 'up' | 'down', meaning: Meaning): Tone {
  if (meaning === 'neutral') return 'neutral';
  return (direction === 'up') === (meaning === 'up-good') ? 'good' : 'bad';
}

/**
 * The change of a figure against the period before. `amount` is always positive: a ratio for percent (0.25 = 25 %),
 * a fraction for points (0.02 = 2 points), the plain difference else. What grew from nothing has no percentage.
 */
export function computeChange(
  current: number | null | undefined,
  previous: number | null | undefined,
  meaning: Meaning,
  unit: ChangeUnit = 'percent',
): Change {
  if (current == null || previous == null) return { kind: 'unknown' };
  const difference = current - previous;
  // Below half of the last digit that is shown there is no change to speak of.
  const smallest = unit === 'difference' ? 0.05 : 0.0005;
  const amount = unit === 'percent' ? Math.abs(difference) / Math.abs(previous) : Math.abs(difference);
  if (difference === 0) return { kind: 'same' };
  const direction = difference > 0 ? 'up' : 'down';
  if (unit === 'percent' && previous === 0) return { kind: 'first', tone: toneOf(direction, meaning) };
  if (amount < smallest) return { kind: 'same' };
  return { kind: 'moved', direction, tone: toneOf(direction, meaning), amount, unit };
}
