import type { AuditEntry } from './entry.ts';

/** How long what people did is kept, days: two years, then DynamoDB removes it. */
const KEPT_DAYS = 730;

/** A row of `platform_audit`. */
export interface AuditRow {
  client_id: string;
  /** `<at>#<id>`: newest last, so lists read backwards. */
  at_id: string;
  /** `YYYY-MM`, UTC: the key of the index over all clients. */
  month: string;
  actor_id: string;
  actor_email?: string;
  action: string;
  target?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  ttl: number;
}

/** An entry as its row. */
export function auditRow({ clientId, at, id, actor, action, target, before, after }: AuditEntry): AuditRow {
  return {
    client_id: clientId,
    at_id: `${at}#${id}`,
    month: at.slice(0, 7),
    actor_id: actor.id,
    actor_email: actor.email ?? undefined,
    action,
    target,
    before,
    after,
    ttl: Math.floor(Date.parse(at) / 1000) + KEPT_DAYS * 86_400,
  };
}
