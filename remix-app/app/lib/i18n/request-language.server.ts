import { parseCookie } from 'cookie';
import en from '~/dictionaries/en/index.ts';
import pl from '~/dictionaries/pl/index.ts';
import { acceptedLanguage, isLanguage, type Language } from './language.ts';
import { translator, type Translate } from './translate.ts';

export const languageCookie = 'stride-language';
export const dictionaries = { pl, en };

/** The language a request is answered in: the cookie's, else the browser's, else Polish. */
export function requestLanguage(request: Request): Language {
  const chosen = parseCookie(request.headers.get('cookie') ?? '')[languageCookie];
  return isLanguage(chosen) ? chosen : acceptedLanguage(request.headers.get('accept-language'));
}

/** Words for loaders and actions, for example a page's title. */
export function translatorFor(request: Request): Translate {
  const language = requestLanguage(request);
  return translator(language, dictionaries[language]);
}
