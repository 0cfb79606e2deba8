/**
 * An offset as Java's X, x and Z letters write it: how many parts it has, and whether a colon stands between them,
 * goes by the number of letters.
 */
export function offsetText(seconds: number, letter: string, count: number): string {
  if (letter === 'Z') {
    if (count === 4) return seconds === 0 ? 'GMT' : `GMT${offsetText(seconds, 'x', 3)}`;
    return count === 5 ? offsetText(seconds, 'X', 3) : offsetText(seconds, 'x', 2);
  }
  if (letter === 'X' && seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const kept = count === 1 ? (parts[1] === '00' ? 1 : 2) : count >= 4 && parts[2] !== '00' ? 3 : 2;
  const colon = count === 3 || count === 5 ? ':' : '';
  return `${seconds < 0 ? '-' : '+'}${parts.slice(0, kept).join(colon)}`;
}
