import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a POST comes from a form of these pages. A page from elsewhere, or from another port of this machine, can
 * make a browser send one too; but it cannot choose the Origin and the Sec-Fetch-Site that the browser adds.
 */
export function isOwnForm({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return origin === `http://${host}` && (site === undefined || site === 'same-origin');
}
