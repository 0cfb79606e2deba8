const SHORTEST_BEGINNING = 3;
const SHARE = 0.65;

/**
 * Whether two folded words are forms of one: Polish endings change, so a common beginning of most of the longer word
 * will do ("wizyta", "wizyty"). Numbers must be equal.
 */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\d/.test(one) || /\d/.test(other)) return false;
  const longer = Math.max(one.length, other.length);
  const needed = Math.max(SHORTEST_BEGINNING, Math.ceil(longer * SHARE));
  return (
    Math.min(one.length, other.length) >= SHORTEST_BEGINNING &&
    one.slice(0, needed) === other.slice(0, needed)
  );
}
