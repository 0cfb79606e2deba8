/** Letters that Polish writes with a mark and people in a hurry without. */
const MARKS: Record<string, string> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
};

/** The words of a text, lower-case and without Polish marks: `Zadzwońcie!` is `zadzwoncie`. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ąćęłńóśźż]/g, (letter) => MARKS[letter]!)
    .replaceAll('’', "'");
  return folded.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
}
