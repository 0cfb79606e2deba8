/** The page of another client that corresponds to this one; a single conversation leads to the list of them. */
export function samePageOf(clientId: string, pathname: string): string {
  const section = /^\/clients\/[^/]+\/([^/]+)/.exec(pathname)?.[1];
  return `/clients/${encodeURIComponent(clientId)}${section ? `/${section}` : ''}`;
}
