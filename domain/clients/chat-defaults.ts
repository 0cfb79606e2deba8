export const CHAT_LANGUAGES = ['pl', 'en'] as const;
export type ChatLanguage = (typeof CHAT_LANGUAGES)[number];

export const CHAT_FEATURES = ['calendar', 'notifications', 'escalation_detection'] as const;
export type ChatFeature = (typeof CHAT_FEATURES)[number];

/** The first words of a chatbot whose client has not written any. */
export const GREETING: Record<ChatLanguage, string> = {
  pl: 'Dzień dobry, w czym mogę pomóc?',
  en: 'Hello, how can I help?',
};

/** What holds where a client's row says nothing. */
export const CHAT_DEFAULTS = {
  primaryColor: '#4f46e5',
  appointmentMinutes: 60,
};

/** Questions to start with, a language. */
export const MOST_SUGGESTIONS = 4;
