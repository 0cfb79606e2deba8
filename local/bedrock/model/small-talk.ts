import { hasIntent, wordsBeside } from './intents/intents.ts';
import type { Phrases } from './phrases/phrases.ts';

/** Words that may stand beside a greeting or a thank-you without making it a question. */
const MOST_BESIDE = 3;

/** The answer to a message that is nothing but politeness, or null. */
export function smallTalk(text: string, phrases: Phrases, company: string | null): string | null {
  const beside = wordsBeside(text, ['greeting', 'thanks', 'goodbye']);
  if (beside > MOST_BESIDE || (beside > 0 && (text.includes('?') || hasIntent(text, 'question'))))
    return null;
  if (hasIntent(text, 'goodbye')) return phrases.goodbye();
  if (hasIntent(text, 'thanks')) return phrases.thanks();
  return hasIntent(text, 'greeting') ? phrases.greeting(company) : null;
}
