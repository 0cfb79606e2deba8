import { createContext, useContext } from 'react';

/** The response's nonce while the server renders. Empty in the browser, which hides the attribute from scripts' eyes. */
export const NonceContext = createContext('');

/** For the scripts that the document itself brings. */
export const useNonce = (): string => useContext(NonceContext);

/** For styles that a component adds later in the browser; null on the server. */
export const pageNonce = (): string | undefined =>
  typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
