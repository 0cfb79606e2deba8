import { panelEnvironment } from '../environment.server.ts';

interface Addresses {
  graphqlUrl: string;
  realtimeUrl: string;
  cognitoUrl: string;
  /** Where clients' buckets answer, as a source of a policy. */
  bucketsUrl: string;
}

/**
 * What a page may load and whom it may talk to.
 * - Scripts: the ones this response names by its nonce, and what those load themselves. (In development all of ours, so
 *   that preloads need no nonce: see entry.server.tsx.)
 * - Styles: ours, and with the nonce the one that a dialog adds to hold the page still. `style` attributes are allowed
 *   because charts and menus place themselves with them; an attribute cannot load anything or match other elements.
 * - Buckets: documents are put into the client's own, and its logo is shown from there; a page that goes from client to
 *   client cannot know its name.
 */
export function contentSecurityPolicy(nonce: string, addresses: Addresses, isDevelopment = false): string {
  const origin = (url: string) => new URL(url).origin;
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, isDevelopment ? "'self'" : "'strict-dynamic'"],
    'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', addresses.bucketsUrl],
    'font-src': ["'self'"],
    'connect-src': [
      "'self'",
      origin(addresses.graphqlUrl),
      origin(addresses.realtimeUrl),
      origin(addresses.cognitoUrl),
      addresses.bucketsUrl,
      ...(isDevelopment ? ['ws:'] : []),
    ],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Headers of every HTML page and of the data behind it: kept by nobody, framed by nobody. */
export function secureHeaders(headers: Headers, nonce: string | null, request: Request): void {
  headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  if (new URL(request.url).protocol === 'https:') {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  if (nonce === null) return;
  const isDevelopment = process.env.NODE_ENV === 'development';
  headers.set('content-security-policy', contentSecurityPolicy(nonce, panelEnvironment(), isDevelopment));
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  headers.set('x-frame-options', 'DENY');
}
