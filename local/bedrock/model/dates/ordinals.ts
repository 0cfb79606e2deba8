const UNITS = [
  'pierwsz',
  'drug',
  'trzec',
  'czwart',
  'piat',
  'szost',
  'siodm',
  'osm',
  'dziewiat',
  'dziesiat',
  'jedenast',
  'dwunast',
  'trzynast',
  'czternast',
  'pietnast',
  'szesnast',
  'siedemnast',
  'osiemnast',
  'dziewietnast',
];
const TENS: Record<string, number> = { dwudziest: 20, trzydziest: 30 };
const STEMS = [...UNITS, ...Object.keys(TENS)].sort((one, other) => other.length - one.length).join('|');

/** An ordinal of one or two words, folded, with the given endings: alternatives for a pattern (one group). */
const pattern = (ending: string) => `((?:(?:dwudziest|trzydziest)${ending} )?(?:${STEMS})${ending})`;

/** A day of the month as it is said: "pietnastego", "dwudziestego trzeciego". */
export const SPOKEN_DAY = pattern('(?:i?ego)');
/** An hour as it is said: "o dziesiatej", "na czternasta", "dwudziesta pierwsza". */
export const SPOKEN_HOUR = pattern('(?:i?ej|i?a)');

/** The number of such an ordinal. */
export function ordinalOf(words: string): number {
  return words.split(' ').reduce((sum, word) => sum + numberOf(word), 0);
}

function numberOf(word: string): number {
  const tens = Object.keys(TENS).find((stem) => word.startsWith(stem));
  if (tens) return TENS[tens]!;
  // The longest stem first: "trzynastej" is not "trzeciej".
  const stem = UNITS.filter((unit) => word.startsWith(unit)).sort(
    (one, other) => other.length - one.length,
  )[0]!;
  return UNITS.indexOf(stem) + 1;
}
