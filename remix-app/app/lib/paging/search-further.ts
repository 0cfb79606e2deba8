/** A filtered page reads at most 200 rows and may hold few of them: what to do about the rest. */
export type FurtherSearch = 'go-on' | 'offer' | 'done';

/** So often a search goes on by itself before it asks. */
export const MAX_AUTOMATIC_ROUNDS = 4;

/** Goes on while the page is short, there is more to read and the rounds last; then offers the button. */
export function furtherSearch(page: {
  filtered: boolean;
  found: number;
  wanted: number;
  nextToken: string | null | undefined;
  rounds: number;
}): FurtherSearch {
  if (!page.filtered || !page.nextToken || page.found >= page.wanted) return 'done';
  return page.rounds < MAX_AUTOMATIC_ROUNDS ? 'go-on' : 'offer';
}
