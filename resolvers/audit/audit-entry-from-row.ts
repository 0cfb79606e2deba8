import type { AuditEntry } from '#generated/types.ts';
import { instant } from '../lib/instant.ts';
import type { AuditRow } from '../../domain/audit/row.ts';

/** A row of what people did as the API tells it; what changed is JSON, for its attributes differ from change to change. */
export function auditEntryFromRow(row: AuditRow): AuditEntry {
  const parts = row.at_id.split('#');
  return {
    id: parts[1] ?? row.at_id,
    clientId: row.client_id,
    at: instant(parts[0]) ?? '1970-01-01T00:00:00Z',
    actorEmail: row.actor_email ?? null,
    actorId: row.actor_id,
    action: row.action,
    target: row.target ?? null,
    before: row.before ? JSON.stringify(row.before) : null,
    after: row.after ? JSON.stringify(row.after) : null,
  };
}
