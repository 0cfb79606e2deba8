import type { PeopleRefusalType } from './refusal.ts';

export type PeopleChange = 'invite' | 'resend' | 'disable' | 'enable' | 'remove' | 'reset_mfa';

/** All that the rules look at. */
export interface PeopleQuestion {
  change: PeopleChange;
  /** Who asks. */
  isOwner: boolean;
  /** Whether it is about who asks. */
  isSelf: boolean;
  /** Whose people; null for the owners. A client without a row in the registry is undefined. */
  client: { status?: string; staff_may_invite?: boolean } | null | undefined;
}

/** Changes that let somebody in. */
const LETS_IN: PeopleChange[] = ['invite', 'resend', 'enable'];
/** Changes that would lock out who makes them: so the last owner stays, because only another one could remove them. */
const LOCKS_OUT: PeopleChange[] = ['disable', 'remove', 'reset_mfa'];
const GONE = ['cancelled', 'purged'];

/** What forbids a change to people; null where nothing does. Who may ask at all was the gate's question. */
export function whyNot({ change, isOwner, isSelf, client }: PeopleQuestion): PeopleRefusalType | null {
  if (!isOwner && (client === null || client?.staff_may_invite !== true)) return 'PeopleNotYours';
  if (!isOwner && change === 'reset_mfa') return 'PeopleNotYours';
  if (isSelf && LOCKS_OUT.includes(change)) return 'OwnAccess';
  if (!LETS_IN.includes(change) || client === null) return null;
  if (!client) return 'ClientUnknown';
  return GONE.includes(client.status ?? '') ? 'PeopleClosed' : null;
}
