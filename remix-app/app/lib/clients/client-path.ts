/** Where a client's pages stand: the dashboard, or `page` below it. */
export const clientPath = (clientId: string, page?: string): string =>
  `/clients/${encodeURIComponent(clientId)}${page ? `/${page}` : ''}`;

/** Where, on the settings page, a client is paused, exported and removed. */
export const DANGER_ZONE = 'danger';

/** That place itself. */
export const dangerZonePath = (clientId: string): string =>
  `${clientPath(clientId, 'settings')}#${DANGER_ZONE}`;
