/** Languages that a chatbot speaks. */
export const CHAT_LANGUAGES = ['pl', 'en'] as const;
export type ChatLanguage = (typeof CHAT_LANGUAGES)[number];

/** Fields for suggestions, a language. */
export const SUGGESTIONS = 4;

/** A client's look as it stands in the form: empty fields included. */
export interface Draft {
  primaryColor: string;
  greeting: Record<ChatLanguage, string>;
  /** As many as there are fields. */
  suggestions: Record<ChatLanguage, string[]>;
}

interface Told {
  primaryColor: string;
  greeting: readonly { language: string; text: string }[];
  suggestions: readonly { language: string; text: string }[];
}

const perLanguage = <Value>(pick: (language: ChatLanguage) => Value) =>
  ({ pl: pick('pl'), en: pick('en') }) satisfies Record<ChatLanguage, Value>;

/** What the API tells of a look, in the form. */
export function draftOf({ primaryColor, greeting, suggestions }: Told): Draft {
  return {
    primaryColor,
    greeting: perLanguage((language) => greeting.find((each) => each.language === language)?.text ?? ''),
    suggestions: perLanguage((language) => {
      const ofLanguage = suggestions.filter((each) => each.language === language);
      return Array.from({ length: SUGGESTIONS }, (_, index) => ofLanguage[index]?.text ?? '');
    }),
  };
}

/** What the widget shows of suggestions, and what is saved: no empty ones. */
export function askedOf(suggestions: Draft['suggestions']): Draft['suggestions'] {
  return perLanguage((language) => suggestions[language].map((each) => each.trim()).filter(Boolean));
}

/** Whether two looks would be saved alike. */
export function isSameLook(one: Draft, other: Draft): boolean {
  return JSON.stringify(savedOf(one)) === JSON.stringify(savedOf(other));
}

/** What is sent to be saved. */
export function savedOf({ primaryColor, greeting, suggestions }: Draft): Draft {
  return {
    primaryColor: primaryColor.trim().toLowerCase(),
    greeting: perLanguage((language) => greeting[language].trim()),
    suggestions: askedOf(suggestions),
  };
}

export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text.trim());
}
