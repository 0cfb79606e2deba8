import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nProvider } from './lib/i18n/i18n.tsx';
import { isLanguage } from './lib/i18n/language.ts';
import { loadDictionary } from './lib/i18n/load-dictionary.ts';
import { pageNonce } from './lib/page/nonce.ts';

declare global {
  // The library that a dialog uses to hold the page still reads the nonce for its style element here.
  var __webpack_nonce__: string | undefined;
}

globalThis.__webpack_nonce__ = pageNonce();
const wanted = document.documentElement.lang;
const language = isLanguage(wanted) ? wanted : 'pl';
const dictionary = await loadDictionary(language);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider language={language} dictionary={dictionary}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  );
});
