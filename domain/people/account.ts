import { PLATFORM } from '../stats/period.ts';

/** What the user pool knows of somebody. */
export interface Account {
  sub: string;
  email: string;
  /** `custom:client_id`; null for owners. */
  clientId: string | null;
  groups: string[];
  enabled: boolean;
  /** Whether a password of the person's own is set. */
  accepted: boolean;
  mfa: boolean;
}

/** The group that everybody listed under a client (PLATFORM: the owners) is in. */
export const groupOf = (clientId: string): 'owners' | 'clients' =>
  clientId === PLATFORM ? 'owners' : 'clients';

/** Whether an account is one of this client's, or on the way to be: made, and not in its group yet. */
export function fits(account: Account, clientId: string): boolean {
  const group = groupOf(clientId);
  const isNothingElse = account.groups.every((name) => name === group);
  const wanted = clientId === PLATFORM ? null : clientId;
  // The group decides about owners: one who also carries a client's id is still nobody's staff.
  return account.groups.includes('owners')
    ? group === 'owners'
    : isNothingElse && account.clientId === wanted;
}

/** Whether an account is one of this client's people. */
export const belongs = (account: Account, clientId: string): boolean =>
  fits(account, clientId) && account.groups.includes(groupOf(clientId));
