/**
 * A key by which instants of any precision sort as text: the fraction is filled to microseconds
 * (`...00Z` and `...00.000001Z` would else sort the wrong way round).
 */
export function instantKey(instant: string): string {
  const match = /^(.{19})(?:\.(\d{1,9}))?Z$/.exec(instant);
  if (!match) return new Date(instant).toISOString().replace('Z', '000Z');
  return `${match[1]}.${(match[2] ?? '').padEnd(6, '0').slice(0, 6)}Z`;
}
