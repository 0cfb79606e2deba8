import { conceptOf } from './concepts.ts';
import { STOP_WORDS } from './stop-words.ts';
import { stem } from './stem.ts';

const LONGEST = 40;

/** What the index knows a folded word by; null for one that says nothing. */
export function termOf(word: string): string | null {
  return word.length > LONGEST || STOP_WORDS.has(word) ? null : conceptOf(stem(word));
}
