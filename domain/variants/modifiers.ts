/** How a personality variant wants the chatbot to speak, as `platform_personality_variants` has it. */
export interface PromptModifiers {
  tone: 'professional' | 'casual' | 'enthusiastic';
  formality: 'formal' | 'informal';
  emoji: 'none' | 'minimal' | 'frequent';
}

/** Of a chatbot that nobody has chosen a personality for. */
export const DEFAULT_MODIFIERS: PromptModifiers = {
  tone: 'professional',
  formality: 'formal',
  emoji: 'none',
};

/** The `prompt_modifiers` of a row; what is missing or unknown is as by default. */
export function modifiersOf(value: unknown): PromptModifiers {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.includes(given[name] as T) ? (given[name] as T) : otherwise;
  return {
    tone: one('tone', ['professional', 'casual', 'enthusiastic'], DEFAULT_MODIFIERS.tone),
    formality: one('formality', ['formal', 'informal'], DEFAULT_MODIFIERS.formality),
    emoji: one('emoji_usage', ['none', 'minimal', 'frequent'], DEFAULT_MODIFIERS.emoji),
  };
}
