import type { ClientStatus } from '#generated/types.ts';

/** In the order of a client's life. */
export const CLIENT_STATUSES: readonly ClientStatus[] = [
  'ACTIVE',
  'PROVISIONING',
  'PAUSED',
  'CANCELLED',
  'PURGED',
  'FAILED',
];

/** The status that stands in the URL; null where there is none, or no such. */
export function parseClientStatus(search: URLSearchParams): ClientStatus | null {
  const word = search.get('status')?.toUpperCase();
  return CLIENT_STATUSES.find((status) => status === word) ?? null;
}
