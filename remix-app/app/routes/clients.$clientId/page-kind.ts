export type PageKind = 'dashboard' | 'list' | 'transcript' | 'other';

/** What a path of the panel will look like, as far as its skeleton is concerned. */
export function pageKind(pathname: string): PageKind {
  const [clients, clientId, page, detail] = pathname.split('/').filter(Boolean);
  if (clients === 'owner' && !clientId) return 'dashboard';
  if (clients === 'owner') return ['clients', 'audit'].includes(clientId ?? '') && !page ? 'list' : 'other';
  if (clients !== 'clients' || !clientId) return 'other';
  if (!page) return 'dashboard';
  if (page === 'conversations') return detail ? 'transcript' : 'list';
  return ['appointments', 'live', 'knowledge'].includes(page) ? 'list' : 'other';
}
