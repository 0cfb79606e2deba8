import type { Tone } from '../prompt/tone.ts';
import type { Language } from '../text/language-of.ts';
import { english } from './english.ts';
import type { Phrases } from './phrases.ts';
import { polish } from './polish.ts';

/** With few emoji the first of a phrase is set, with many both; phrases without a mood get theirs with many only. */
const MOODS: Partial<Record<keyof Phrases, string>> = {
  greeting: '👋',
  thanks: '😊',
  goodbye: '👋',
  booked: '✅',
};

/** The phrases of a language in a tone, with as many emoji as it wants. */
export function voiceOf(language: Language, tone: Tone): Phrases {
  const phrases = language === 'pl' ? polish(tone) : english(tone);
  if (tone.emoji === 'none') return phrases;
  const withEmoji = Object.entries(phrases).map(([name, phrase]) => {
    const mood = MOODS[name as keyof Phrases];
    const few = mood ? ` ${mood}` : '';
    const ending = tone.emoji === 'many' ? `${few} 😊✨` : few;
    return [name, (...words: never[]) => `${(phrase as (...words: never[]) => string)(...words)}${ending}`];
  });
  return Object.fromEntries(withEmoji) as Phrases;
}
