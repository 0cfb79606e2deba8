import { fold } from '../text/fold.ts';
import { isStopWord } from '../knowledge/stop-words.ts';
import { sameWord } from '../text/same-word.ts';
import { wordsOf } from '../text/words-of.ts';
import type { Tool } from '../tools/tools.ts';

const PHRASES = [
  /\b(?:umow\w*|umawia\w*|zapis\w*|rezerw\w*|zarezerw\w*|wizyt\w*|termin\w*)(?: (?:sie|mnie|wizyte|termin|prosze))* na ([\p{L} ]{3,40})/u,
  /\b(?:umowic|umow|zarezerwowac|zarezerwuj)(?: (?:sie|mnie|mi))? (?!na |w |we |o )([\p{L} ]{3,40})/u,
  /\bfor (?:an? |the )?([\p{L} ]{3,40})/u,
  /\bbook (?:an? |me an? )([\p{L} ]{3,30}?)(?: appointment| visit|$|[|,.])/u,
];
const NOT_A_SERVICE =
  /^(appointment|visit|meeting|slot|wizyt\w*|spotkani\w*|termin\w*|kolejn\w*|drug\w*|sie|mnie|godzine|dzien|me|us|today|rano)\b/;
const END = /\s(?:w|we|o|na|dla|i|od|u|z|on|at|for|in|and|please|prosze|the)(?=\s|$).*$/;

/**
 * The service that a message names: of the tool's choices the one that shares most words with it; without choices the
 * words behind "umówić na" or "book a". The text has its days struck out.
 */
export function readService(original: string, withoutDays: string, tool: Tool): string | undefined {
  const property = Object.entries(tool.properties).find(([name]) =>
    /service|usluga|treatment|topic/i.test(name),
  )?.[1];
  if (!property) return undefined;
  if (property.enum?.length) return bestChoice(original, property.enum.map(String));
  for (const phrase of PHRASES) {
    const found = phrase.exec(withoutDays);
    if (!found) continue;
    const at = found.index + found[0].indexOf(found[1]!);
    const length = found[1]!.replace(END, '').trimEnd().length;
    const service = original.slice(at, at + length).trim();
    if (service.length >= 3 && !NOT_A_SERVICE.test(fold(service))) return service;
  }
  return undefined;
}

function bestChoice(text: string, choices: string[]): string | undefined {
  const said = wordsOf(text).filter((word) => !isStopWord(word));
  const shared = choices.map((choice) => {
    const words = wordsOf(choice);
    return {
      choice,
      share: words.filter((word) => said.some((other) => sameWord(word, other))).length / words.length,
    };
  });
  const best = shared.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0 ? best.choice : undefined;
}
