const segmenter = new Intl.Segmenter('pl', { granularity: 'sentence' });

/** After these a dot does not end the sentence. */
const ABBREVIATION =
  /(^|[\s(])(ul|al|pl|os|dr|mgr|inż|prof|np|m\.in|tel|godz|nr|ok|tj|tzw|św|pn|pon|wt|śr|czw|pt|sob|zob|Mr|Mrs|Dr|St|No)\.\s*$/i;

/** The sentences of a paragraph. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open.slice(-16))) continue;
    if (open.trim()) found.push(open.trim());
    open = '';
  }
  if (open.trim()) found.push(open.trim());
  return found;
}
