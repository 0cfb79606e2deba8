import type { AuditFilter } from '#generated/types.ts';
import { auditWord } from './actions.ts';

/** The filters' names in the URL. */
export const AUDIT_FILTERS = ['client', 'person', 'action', 'month'] as const;
export type AuditFilterName = (typeof AUDIT_FILTERS)[number];

const LONGEST = 254;

/** Reads the filters from the URL. What the API would refuse is left out: a stale link shows a list, not an error. */
export function parseAuditFilter(search: URLSearchParams): AuditFilter {
  const [client, person, action, month] = AUDIT_FILTERS.map((name) => search.get(name)?.trim() ?? '');
  const filter: AuditFilter = {
    client: /^([a-z][a-z0-9-]{2,30}[a-z0-9]|PLATFORM)$/.test(client!) ? client : null,
    actorEmail: person && person.length <= LONGEST && person.includes('@') ? person.toLowerCase() : null,
    action: auditWord(action!),
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month!) ? month : null,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}

/** The months that a filter offers, newest first: as long as entries are kept. `now` in ms. */
export function auditMonths(now: number): string[] {
  const [year, month] = new Date(now).toISOString().split('-').map(Number);
  return Array.from({ length: 24 }, (_, ago) =>
    new Date(Date.UTC(year!, month! - 1 - ago, 1)).toISOString().slice(0, 7),
  );
}
