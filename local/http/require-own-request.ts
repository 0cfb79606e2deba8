import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from '../gateway/answer.ts';

/**
 * Throws an AccessDeniedException where a page from elsewhere made a browser send this. A browser adds an Origin to
 * every POST; a program on this machine sends none.
 */
export function requireOwnRequest({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): void {
  const isOwn = origin === undefined || origin === `http://${host}`;
  if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new ServiceError('AccessDeniedException', 'Only this machine may do that.', 403);
}
