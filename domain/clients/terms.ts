import type { ClientFeature, ClientLimitsInput } from '#generated/types.ts';
import { CHAT_FEATURES, CHAT_LANGUAGES, type ChatFeature } from './chat-defaults.ts';
import { LIMIT_BOUNDS, type Limits } from './plans.ts';
import { refuse } from './refusal.ts';

const HIGHEST_FEE = 1_000_000;

/** What each limit is called in the API, and in a sentence. */
const LIMITS = {
  conversationsPerMonth: ['max_conversations_monthly', 'Conversations a month'],
  tokensPerSession: ['max_tokens_per_session', 'Tokens of one session'],
  tokensPerVisitorDay: ['max_tokens_per_visitor_daily', 'Tokens of one visitor a day'],
  knowledgeMegabytes: ['max_kb_size_mb', 'Megabytes of documents'],
} as const;

/** PLN a month from its decimal text: no arithmetic is done on it, so a float holds its two decimals exactly enough. */
export function monthlyFee(typed: string): number {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text) || Number(text) > HIGHEST_FEE) {
    refuse(
      'monthlyFee',
      'Write the fee in PLN, from 0 to 1000000 with at most two decimals, such as 249.99.',
    );
  }
  return Number(text);
}

/** The language that a chatbot speaks first. */
export function language(typed: string): string {
  const known = CHAT_LANGUAGES.find((each) => each === typed.trim().toLowerCase());
  return known ?? refuse('language', 'The language is pl or en.');
}

/** Features in the registry's words, each once. */
export function features(chosen: readonly ClientFeature[]): ChatFeature[] {
  return CHAT_FEATURES.filter((feature) => chosen.some((each) => each.toLowerCase() === feature));
}

/** Limits with what is given put over what was there. */
export function limits(given: ClientLimitsInput, before: Partial<Limits>): Partial<Limits> {
  const after = { ...before };
  for (const [name, [attribute, what]] of Object.entries(LIMITS)) {
    const value = given[name as keyof typeof LIMITS] ?? null;
    if (value === null) continue;
    const { least, most } = LIMIT_BOUNDS[attribute];
    if (value < least || value > most) refuse('limits', `${what} must be ${least} to ${most}.`);
    after[attribute] = value;
  }
  return after;
}

/** A colour as `#rrggbb`, lower case. */
export function primaryColor(typed: string): string {
  const color = typed.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(color)) refuse('primaryColor', 'Write the colour as #rrggbb, such as #4f46e5.');
  return color;
}
