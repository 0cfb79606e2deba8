import { fold } from '../text/fold.ts';

const PATTERNS = [
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|guidelines|above|previous|everything)\b/,
  /\b(zignoruj|ignoruj|zapomnij|pomin|odrzuc|zlam)\b.{0,40}\b(instrukcj\w*|polecen\w*|zasad\w*|regul\w*|prompt\w*|wszystk\w*|poprzedni\w*)\b/,
  /\b(system|hidden|initial|ukryt\w*|systemow\w*) (prompt\w*|instruction\w*|message|instrukcj\w*|polecen\w*)\b/,
  /\b(reveal|show|print|repeat|output|tell me|dump|translate)\b.{0,30}\b(your|the) (prompt|instructions|rules|configuration)\b/,
  /\b(pokaz|wypisz|podaj|powtorz|ujawnij|wyswietl|przetlumacz|zdradz)\b.{0,30}\b(prompt\w*|swoje (instrukcj\w*|zasad\w*|polecen\w*))\b/,
  /\b(you are now|pretend (to be|you are)|act as|developer mode|jailbreak|od teraz jestes|jestes teraz|udawaj|wciel sie|tryb (deweloper\w*|programist\w*))\b/,
];

/** Whether a text gives orders to the model instead of saying something to the chatbot. */
export function isInjection(text: string): boolean {
  const folded = fold(text);
  return PATTERNS.some((pattern) => pattern.test(folded));
}
