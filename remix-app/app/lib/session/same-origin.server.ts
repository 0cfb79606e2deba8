import { answer } from './answer.server.ts';

/**
 * Refuses a request that another site's page may have sent: browsers name the page's origin on every POST, and say
 * themselves whether it is ours.
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const ours = origin === new URL(request.url).origin && (site === null || site === 'same-origin');
  if (!ours) throw answer(403, { error: 'This request must come from the panel itself.' });
}
