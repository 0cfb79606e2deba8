/** Between two sentences. Intl.Segmenter knows more, but its time grows with the square of the text. */
const END = /(?<=[.!?…]["”’)]?)\s+(?=[\p{Lu}\d„“"(–-])/u;

/** After these a dot does not end the sentence. */
const ABBREVIATION =
  /(^|[\s(])(ul|al|pl|os|dr|mgr|inż|prof|np|m\.in|tel|godz|nr|ok|tj|tzw|św|pn|pon|wt|śr|czw|pt|sob|zob|Mr|Mrs|Dr|St|No)\.\s*$/i;

/** The sentences of a paragraph. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.trim().split(END)) {
    const before = found.at(-1);
    if (before !== undefined && ABBREVIATION.test(before.slice(-16)))
      found[found.length - 1] = `${before} ${piece}`;
    else if (piece) found.push(piece);
  }
  return found;
}
