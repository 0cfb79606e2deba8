import type { PromptModifiers } from '../../domain/variants/modifiers.ts';

const EMOJI = { none: 'none', minimal: 'few', frequent: 'many' };

/** The lines of the prompt that say how to speak. */
export function personality({ tone, formality, emoji }: PromptModifiers): string[] {
  return [
    `Tone: ${tone}`,
    `Formality: ${formality === 'formal' ? 'pan_pani' : 'ty'} (in Polish; in English ${formality})`,
    `Emoji: ${EMOJI[emoji]}`,
  ];
}
