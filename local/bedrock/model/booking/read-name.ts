const WORD = "\\p{Lu}[\\p{L}'’-]+";
const INTRODUCED = new RegExp(
  `(?:[Nn]azywam się|[Mm]am na imię|[Jj]estem|[Ii]mię i nazwisko:?|[Nn]azwisko:?|[Mm]y name is|[Nn]ame:|I am|I'm|[Tt]his is|[Nn]a nazwisko)\\s+(${WORD}(?:\\s+${WORD}){0,2})`,
  'u',
);
const TWO_NAMES = new RegExp(`(?<![\\p{L}])(${WORD}\\s+${WORD})(?![\\p{L}])`, 'u');
const NOT_A_NAME =
  /^(tak|nie|ok|okej|yes|no|sure|jasne|dobrze|proszę|prosze|please|dzień|dzien|dobry|cześć|hej|hello|hi|good|morning|jutro|dziś)$/iu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * The name in a message: introduced ("nazywam się Jan Nowak"), two words with capitals beside an address, or the answer
 * to the question for it.
 */
export function readName(text: string, wasAsked: boolean): string | undefined {
  const introduced = INTRODUCED.exec(text)?.[1];
  if (introduced) return introduced;
  const hasAddress = text.search(EMAIL) >= 0;
  if (!wasAsked && !hasAddress) return undefined;
  const rest = text.replace(EMAIL, ' , ').replace(/\+?\d[\d\s-]{6,}/g, ' , ');
  const two = TWO_NAMES.exec(rest)?.[1];
  if (two && !two.split(/\s+/).some((word) => NOT_A_NAME.test(word))) return two;
  return wasAsked ? firstWords(rest) : undefined;
}

/** A short answer is the name as it stands, its first letters made capital. */
function firstWords(text: string): string | undefined {
  const part = text
    .split(/[,;.!?\n]/)
    .map((piece) => piece.trim())
    .find((piece) => /^\p{L}/u.test(piece));
  const words = (part ?? '')
    .split(/\s+/)
    .filter((word) => /^[\p{L}'’-]{2,}$/u.test(word) && !NOT_A_NAME.test(word));
  if (words.length === 0 || words.length > 3) return undefined;
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}
