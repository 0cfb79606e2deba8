/**
 * Cursor pages only lead on, so the way back is remembered: the tokens of the pages before this one,
 * first page (no token) first. It rides in the history entry's state, not in the URL.
 */
export type PageTrail = readonly (string | null)[];

/** What a history entry's state holds of a trail; anything else (an old entry, another page's state) is no trail. */
export function readTrail(state: unknown): PageTrail {
  const trail = (state as { trail?: unknown } | null)?.trail;
  if (!Array.isArray(trail)) return [];
  return trail.every((token) => token === null || typeof token === 'string') ? (trail as PageTrail) : [];
}

/** The trail of the page after the current one. */
export function trailOfNext(trail: PageTrail, currentToken: string | null): PageTrail {
  return [...trail, currentToken];
}

/** The page before, with its own trail; null where the current one was entered directly. */
export function pageBefore(trail: PageTrail): { token: string | null; trail: PageTrail } | null {
  if (trail.length === 0) return null;
  return { token: trail[trail.length - 1] ?? null, trail: trail.slice(0, -1) };
}
