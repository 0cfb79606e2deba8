import type { Dictionary } from '~/dictionaries/pl/index.ts';
import type { Language } from './language.ts';

/** Loads one language's words: a chunk of its own in the browser. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  const module =
    language === 'en'
      ? await import('~/dictionaries/en/index.ts')
      : await import('~/dictionaries/pl/index.ts');
  return module.default;
}
