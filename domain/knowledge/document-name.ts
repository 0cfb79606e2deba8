const LONGEST = 120;

/**
 * What a document is called where people and models read it: its key without the folder `kb/`, on one line, without
 * characters that cannot be seen, and short. Whoever shows it must still escape it.
 */
export function documentName(key: string): string {
  const name = key
    .replace(/^kb\//, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...name];
  if (letters.length <= LONGEST) return name || 'bez nazwy';
  const ending = letters.slice(-20).join('');
  return `${letters.slice(0, LONGEST - 21).join('')}…${ending}`;
}
