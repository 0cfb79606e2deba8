import { fold } from './fold.ts';

export type Language = 'pl' | 'en';

const POLISH_LETTERS = /[ąćęłńóśźż]/i;
const POLISH =
  /\b(czesc|hej|witam|siema|prosze|poprosze|dziekuje|dzieki|tak|nie|jest|sa|czy|jak|jaki|jaka|jakie|kiedy|gdzie|ile|na|do|sie|mi|mnie|pan|pani|chce|chcialbym|chcialabym|mam|moge|mozna|macie|jutro|dzis|dzisiaj|pojutrze|godzina|godz|wizyte|wizyta|termin|dobry|dzien|dobra|poniedzialek|wtorek|srode|czwartek|piatek|sobote|niedziele|za|we|umowic|zapisac|cena|koszt|kosztuje|jestem|nazywam|pasuje|moze|o)\b/g;
const ENGLISH =
  /\b(hello|hi|hey|good|morning|evening|please|thanks|thank|you|yes|no|is|are|am|do|does|can|could|would|how|what|when|where|which|the|a|an|to|for|of|at|on|my|me|i|want|need|like|book|appointment|tomorrow|today|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|price|cost|much|open|hours|have|it|name|works|your)\b/g;

/** The language of the newest text that shows one; texts are newest first. An hour or an address shows none. */
export function languageOf(texts: string[], otherwise: Language): Language {
  for (const text of texts) {
    if (POLISH_LETTERS.test(text)) return 'pl';
    const folded = fold(text);
    const polish = folded.match(POLISH)?.length ?? 0;
    const english = folded.match(ENGLISH)?.length ?? 0;
    if (polish !== english) return polish > english ? 'pl' : 'en';
  }
  return otherwise;
}
