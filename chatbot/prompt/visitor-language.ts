import type { ChatLanguage } from '../../domain/clients/chat-profile.ts';
import { foldedWords } from '../../domain/escalation/words.ts';

const POLISH = new Set(
  'czy jest sie nie tak dzien dobry prosze chce ile kosztuje jak gdzie kiedy moge mam na dziekuje witam czesc ktora jutro'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the is are you do does how what when where can could please i want my thank thanks hello hi much book tomorrow'.split(
    ' ',
  ),
);

/** The language of what a visitor wrote, or null where it does not show. */
export function languageOf(text: string): ChatLanguage | null {
  if (/[ąćęłńśźż]/i.test(text)) return 'pl';
  const words = foldedWords(text);
  const count = (known: Set<string>) => words.filter((word) => known.has(word)).length;
  const [polish, english] = [count(POLISH), count(ENGLISH)];
  if (polish === english) return null;
  return polish > english ? 'pl' : 'en';
}
