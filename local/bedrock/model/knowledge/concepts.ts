/** Things that are asked for in other words than they are told in: a price is a number with "zł". */
const CONCEPTS: { name: string; asked: RegExp; told: RegExp }[] = [
  {
    name: 'price',
    asked:
      /\b(ile (kosztuj\w*|place|zaplac\w*|wynosi|bierzecie)|koszt\w*|cen[aeyu]|ceny|cennik\w*|how much|price\w*|cost\w*|fee|charge)\b/,
    told: /\d ?(zl|pln|eur|euro|€|usd|\$)|\b(gratis|bezplatn\w*|free of charge|za darmo)\b/,
  },
  {
    name: 'hours',
    asked:
      /\b(otwar\w*|czynn\w*|godziny|do ktorej|od ktorej|w jakich godzinach|open\w*|hours|close[sd]?|closing)\b/,
    told: /\b\d{1,2}([:.]\d\d)? ?(-|–|—|do|to) ?\d{1,2}([:.]\d\d)?\b(?! ?(zl|pln|eur|min))|\b(nieczynn\w*|zamkniet\w*|closed)\b/,
  },
  {
    name: 'place',
    asked: /\b(gdzie|adres\w*|dojecha\w*|lokalizacj\w*|where|address|located|location|find you)\b/,
    told: /\b(ul\.|ulic\w+|al\.|alej\w*|pl\.|plac\w*|street|avenue|adres\w*|address)/,
  },
  {
    name: 'phone',
    asked: /\b(telefon\w*|numer\w*|zadzwonic|phone|number|call)\b/,
    told: /(\+?\d{2} ?)?\d{3}[ -]?\d{2,3}[ -]?\d{2,3}/,
  },
  {
    name: 'duration',
    asked: /\b(jak dlugo|ile (trwa|czasu|to trwa)|czas trwania|how long|duration)\b/,
    told: /\d ?(min\w*|godzin\w*|godz|h|hours?|dni|days?)\b|\b(trwa|lasts?|takes?)\b/,
  },
];

/** Concepts that a folded question asks for. */
export function conceptsAsked(text: string): string[] {
  return CONCEPTS.filter(({ asked }) => asked.test(text)).map(({ name }) => name);
}

/** Concepts that a folded sentence tells something of. */
export function conceptsTold(text: string): string[] {
  return CONCEPTS.filter(({ told }) => told.test(text)).map(({ name }) => name);
}

/** Whether a word of a question is there for a concept and need not be in the answer. */
export function asksForConcept(word: string): boolean {
  return CONCEPTS.some(({ asked }) => asked.test(word));
}
