/** Every word of AuditEntry.action that the panel has a sentence for, in the order of a filter's choices. */
export const AUDIT_WORDS = [
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
export type AuditWord = (typeof AUDIT_WORDS)[number];

/** The word where it is one of ours; an older panel may not know all. */
export const auditWord = (action: string | null): AuditWord | null =>
  AUDIT_WORDS.find((word) => word === action) ?? null;
