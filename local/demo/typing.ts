import { pick } from './chance.ts';
import type { Random } from './seeded.ts';

/** How one person types; it stays the same through a conversation. */
export interface Typing {
  diacritics: boolean;
  capitals: boolean;
  /** Whether sentences end with a full stop. */
  stops: boolean;
  /** Chance of a slip in a message. */
  slips: number;
}

/** Somebody: on phones many leave out Polish letters, capitals and full stops. */
export function typingOf(random: Random, onPhone: boolean): Typing {
  return {
    diacritics: random() > (onPhone ? 0.3 : 0.14),
    capitals: random() > (onPhone ? 0.4 : 0.2),
    stops: random() > 0.6,
    slips: random() < 0.3 ? 0.25 : 0.02,
  };
}

/** A message as this person types it. */
export function typed(text: string, typing: Typing, random: Random): string {
  let result = text;
  if (!typing.diacritics) result = withoutDiacritics(result);
  if (!typing.capitals) result = result[0]!.toLowerCase() + result.slice(1);
  if (typing.stops && /[\p{L}\d]$/u.test(result) && result.includes(' ')) result += '.';
  return random() < typing.slips ? withSlip(result, random) : result;
}

function withoutDiacritics(text: string): string {
  return text.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Two neighbouring letters change places, or one is lost, inside a longer word; addresses and codes stay right. */
function withSlip(text: string, random: Random): string {
  const words = [...text.matchAll(/(?<![\w@.])\p{L}{6,}(?![\w@.])/gu)];
  if (words.length === 0) return text;
  const word = pick(random, words);
  const at = word.index + 2 + Math.floor(random() * (word[0].length - 4));
  const swapped = text[at + 1]! + text[at]!;
  return text.slice(0, at) + (random() < 0.6 ? swapped : text[at]!) + text.slice(at + 2);
}
