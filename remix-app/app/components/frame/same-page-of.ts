import { clientPath } from '~/lib/clients/client-path.ts';

/**
 * The page of another client that corresponds to this one; a single conversation leads to the list of them, and the
 * making of a client, which another may be far past, to the dashboard.
 */
export function samePageOf(clientId: string, pathname: string): string {
  const section = /^\/clients\/[^/]+\/([^/]+)/.exec(pathname)?.[1];
  return clientPath(clientId, section === 'provisioning' ? undefined : section);
}
