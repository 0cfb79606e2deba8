import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Dictionary } from '~/dictionaries/pl/index.ts';
import type { Language } from './language.ts';
import { translator, type Translate } from './translate.ts';

const I18nContext = createContext<{ language: Language; t: Translate } | null>(null);

/** Holds the words of the chosen language; the entries put it around the whole app, so the root never loads both. */
export function I18nProvider(props: { language: Language; dictionary: Dictionary; children: ReactNode }) {
  const { language, dictionary, children } = props;
  const value = useMemo(() => ({ language, t: translator(language, dictionary) }), [language, dictionary]);
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}

function useI18n() {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useT and useLanguage need an I18nProvider above them.');
  return value;
}

/** `const t = useT(); t('conversations.found', { count })` */
export const useT = (): Translate => useI18n().t;

/** The language on the page. */
export const useLanguage = (): Language => useI18n().language;
