/** What people change, one word a mutation; the panel has a sentence for each. */
export const AUDIT_ACTIONS = [
  'client_created',
  'client_updated',
  'client_paused',
  'client_resumed',
  'client_cancelled',
  'client_purged',
  'client_exported',
  'client_adopted',
  'provisioning_retried',
  'provisioning_finished',
  'provisioning_failed',
  'fleet_update_started',
  'logo_changed',
  'document_added',
  'document_removed',
  'person_invited',
  'invitation_resent',
  'person_disabled',
  'person_enabled',
  'person_removed',
  'mfa_reset',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did it: a person by the verified token, or one of our own commands and functions by its name. */
export interface Actor {
  /** The pool's sub; `command` or `platform` where no person did it. */
  id: string;
  email: string | null;
}

/** The platform itself, where it goes on with what somebody began. */
export const PLATFORM_ACTOR: Actor = { id: 'platform', email: null };

/** One thing that somebody did. No secrets, no words of visitors. */
export interface AuditEntry {
  /** Whose it is; PLATFORM for what concerns no single client. */
  clientId: string;
  /** ISO instant, ms. */
  at: string;
  /** Random: two of the same millisecond stay two. */
  id: string;
  actor: Actor;
  action: AuditAction;
  /** What was acted on, where the client alone does not say it: an address, a document. */
  target?: string;
  /** The attributes that changed, as they were. */
  before?: Record<string, unknown>;
  /** The attributes that changed, as they are. */
  after?: Record<string, unknown>;
}
