/** Endings of Polish nouns, adjectives and verbs, without their marks, the longest first. */
const ENDINGS = [
  ...[
    'owaniach',
    'owaniami',
    'owaniem',
    'owania',
    'owanie',
    'owaniu',
    'owalismy',
    'owaliscie',
    'owala',
    'owali',
  ],
  ...[
    'ujemy',
    'ujecie',
    'owac',
    'uje',
    'uja',
    'owal',
    'iami',
    'iach',
    'iowi',
    'iego',
    'iemu',
    'iej',
    'iem',
    'iom',
  ],
  ...[
    'ymi',
    'imi',
    'ami',
    'ach',
    'owi',
    'ego',
    'emu',
    'amy',
    'emy',
    'imy',
    'ymy',
    'acie',
    'ecie',
    'icie',
    'ycie',
  ],
  ...[
    'ali',
    'aly',
    'ala',
    'ili',
    'ila',
    'yla',
    'yli',
    'asz',
    'esz',
    'isz',
    'ysz',
    'aja',
    'iac',
    'ych',
    'ich',
  ],
  ...[
    'om',
    'ow',
    'em',
    'am',
    'im',
    'ym',
    'ej',
    'ie',
    'ia',
    'iu',
    'ii',
    'io',
    'ac',
    'ec',
    'ic',
    'yc',
    'al',
    'il',
  ],
  ...['a', 'e', 'i', 'o', 'u', 'y'],
].sort((a, b) => b.length - a.length);
const SHORTEST = 3;
/** A second ending is taken from longer words only. */
const SHORTEST_AGAIN = 4;

/**
 * What the forms of a word have in common, roughly: `wymiany` and `wymianę` are `wymian`, `prices` and `price` are `pric`.
 * Light and without a dictionary, for Polish and English alike; the word comes folded (see foldedWords).
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const once = withoutEnding(withoutEnglishEnding(word), SHORTEST);
  return withoutEnding(withoutEnglishEnding(once), SHORTEST_AGAIN);
}

function withoutEnglishEnding(word: string): string {
  const plain = word.replace(/'s?$/, '');
  if (/ing$/.test(plain) && plain.length >= 6) return plain.slice(0, -3);
  return /[^su]s$/.test(plain) && plain.length >= 5 ? plain.slice(0, -1) : plain;
}

function withoutEnding(word: string, shortest: number): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= shortest);
  if (!ending) return word.replace(/([^aeiouy])ek$/, '$1k');
  const rest = word.slice(0, -ending.length);
  // Before this ending a consonant is softened: przeglądzie, sobocie.
  return (ending === 'ie' ? rest.replace(/dz$/, 'd').replace(/c$/, 't') : rest).replace(
    /([^aeiouy])ek$/,
    '$1k',
  );
}
