/** From this share of a limit on it is worth a look. */
const NEARLY = 0.8;

export type LimitState = 'fine' | 'nearly' | 'over';

/** How somebody stands against a limit of which this share is used. */
export function limitState(share: number): LimitState {
  if (share >= 1) return 'over';
  return share >= NEARLY ? 'nearly' : 'fine';
}
