import { escalationPatterns, type EscalationReason } from './patterns.ts';
import { foldedWords } from './words.ts';

export interface EscalationOptions {
  /** Words of the company's own trade (`agent` for an estate agency): they name no helper here. */
  companyWords?: readonly string[];
}

/** More than a visitor writes to ask for somebody; the rest of a long message is not looked at. */
const MOST_WORDS = 400;

/**
 * Whether a visitor asks for a person, in Polish or English. Looks at whole words and how they stand together; null
 * where nothing does. What the patterns miss is left to the model's `request_human` tool.
 */
export function detectEscalation(
  text: string,
  { companyWords = [] }: EscalationOptions = {},
): { reason: EscalationReason } | null {
  const trade = companyWords.flatMap(foldedWords);
  const words = foldedWords(text)
    .slice(0, MOST_WORDS)
    .map((word) => (trade.some((own) => word.startsWith(own)) ? '-' : word));
  const line = ` ${words.join(' ')} `;
  const found = escalationPatterns.find(({ pattern }) => pattern.test(line));
  return found ? { reason: found.reason } : null;
}
