/** A part of a Java date pattern: a letter and how often it stands, words as they are, or the edge of an optional part. */
export type Token = { letter: string; count: number } | { words: string } | { edge: '[' | ']' };

/** Cuts a DateTimeFormatter pattern into its parts. */
export function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (const [part, quoted] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[[\]]|[^A-Za-z'[\]]+/g)) {
    if (quoted !== undefined) tokens.push({ words: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
    else if (part === '[' || part === ']') tokens.push({ edge: part });
    else if (/[A-Za-z]/.test(part)) tokens.push({ letter: part.charAt(0), count: part.length });
    else tokens.push({ words: part });
  }
  return tokens;
}
