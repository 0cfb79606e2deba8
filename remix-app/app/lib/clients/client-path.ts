/** Where a client's pages stand: the dashboard, or `page` below it. */
export const clientPath = (clientId: string, page?: string): string =>
  `/clients/${encodeURIComponent(clientId)}${page ? `/${page}` : ''}`;
