import type { ClientStatus } from '#generated/types.ts';
import { MAX_SEARCH_LENGTH } from '../conversations/conversation-filters.ts';

/** In the order of a client's life. */
export const CLIENT_STATUSES: readonly ClientStatus[] = [
  'ACTIVE',
  'PROVISIONING',
  'PAUSED',
  'CANCELLED',
  'PURGED',
  'FAILED',
];

export interface ClientFilter {
  status: ClientStatus | null;
  /** Parts of name, id or domain; empty where nothing is searched. */
  words: string;
}

/** Reads the list's filters from the URL; what is no status is left out. */
export function parseClientFilter(search: URLSearchParams): ClientFilter {
  const word = search.get('status')?.toUpperCase();
  return {
    status: CLIENT_STATUSES.find((status) => status === word) ?? null,
    words: search.get('q')?.trim().slice(0, MAX_SEARCH_LENGTH) ?? '',
  };
}
