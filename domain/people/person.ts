import type { Person } from '#generated/types.ts';
import { PLATFORM } from '../stats/period.ts';
import type { Account } from './account.ts';
import type { PersonRow } from './row.ts';

/** How long the temporary password of an invitation works, days; the pool is made with it. */
export const INVITATION_DAYS = 7;

/** A person as the API tells, by the row and by what the user pool knows; no account any more is nobody's way in. */
export function personOf(row: PersonRow, account: Account | null): Person {
  const state = stateOf(row, account);
  const endsAt = row.invited_at && Date.parse(row.invited_at) + INVITATION_DAYS * 86_400_000;
  return {
    email: row.email,
    role: row.client_id === PLATFORM ? 'OWNER' : 'STAFF',
    state,
    mfa: account?.mfa ?? false,
    invitedAt: row.invited_at ?? null,
    invitedBy: row.invited_by ?? null,
    invitationEndsAt: state === 'INVITED' && endsAt ? new Date(endsAt).toISOString() : null,
    lastSeenAt: row.last_seen_at ?? null,
  };
}

/** Cognito's word counts: what the row says of a change may not be done yet, and then is to be done again. */
function stateOf(row: PersonRow, account: Account | null): Person['state'] {
  if (row.removing || (account && !account.enabled)) return 'DISABLED';
  return account?.accepted ? 'ACTIVE' : 'INVITED';
}
