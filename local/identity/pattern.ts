/** Stand for a `*` and a `?` that mean themselves in a pattern: what a variable brought in is no wildcard. */
export const LITERAL_STAR = '\u0001';
export const LITERAL_MARK = '\u0002';

/** Whether a value fits a pattern in which `*` stands for any characters and `?` for one. */
export function matchesPattern(pattern: string, value: string): boolean {
  if (pattern === '*' || pattern === value) return true;
  if (!/[*?]/.test(pattern)) return literalText(pattern) === value;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll(LITERAL_STAR, '\\*')
    .replaceAll(LITERAL_MARK, '\\?');
  return new RegExp(`^${source}$`, 's').test(value);
}

/** A pattern's text taken as it stands. */
export function literalText(pattern: string): string {
  return pattern.replaceAll(LITERAL_STAR, '*').replaceAll(LITERAL_MARK, '?');
}
