import { withoutMarks } from './without-marks.ts';

const LONGEST = 32;
/** What tells a company's form, not the company. */
const FORMS = /\b(sp\.? ?z ?o\.? ?o\.?|sp\.? ?[jk]\.?|s\.? ?c\.?|s\.? ?a\.?)(?=\s|$)/g;

/** Lower-case letters, digits and hyphens, 4 to 32 characters, a letter first and no hyphen last. */
export const isClientId = (text: string): boolean => /^[a-z][a-z0-9-]{2,30}[a-z0-9]$/.test(text);

/** The id that a company's name suggests: `Autoserwis Kowalski sp. z o.o.` -> `autoserwis-kowalski`. Empty where none does. */
export function proposeClientId(companyName: string): string {
  const words = withoutMarks(companyName)
    .replace(FORMS, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/-+$/, '');
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST);
}
