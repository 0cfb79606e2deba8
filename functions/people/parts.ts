import type { Actor, AuditAction, AuditEntry } from '../../domain/audit/entry.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { belongs, fits, type Account } from '../../domain/people/account.ts';
import type { PersonRow } from '../../domain/people/row.ts';
import type { PeopleStore } from '../../domain/people/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import type { Accounts, Invitation } from './accounts.ts';

/** Who asks, as the gate has verified it, or a command of ours. */
export type PeopleCaller = Actor & { isOwner: boolean };

/** One call about the people of one client (PLATFORM: the owners). */
export interface PeopleParts {
  clientId: string;
  caller: PeopleCaller;
  store: PeopleStore;
  accounts: Accounts;
  /** The client's registry row; undefined where there is none. Never asked for the owners. */
  client(): Promise<RegistryRow | undefined>;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  newPassword(): string;
}

/** The registry row that the rules look at; null for the owners. */
export async function clientOf(parts: PeopleParts): Promise<RegistryRow | null | undefined> {
  return parts.clientId === PLATFORM ? null : parts.client();
}

/** The instant of the call, ISO. */
export const instantOf = ({ now }: PeopleParts): string => new Date(now()).toISOString();

/** What the audit is told of a change to somebody. */
export function entryOf(
  parts: PeopleParts,
  action: AuditAction,
  target: string,
  after?: Record<string, unknown>,
): AuditEntry {
  const { clientId, caller, newId } = parts;
  const actor = { id: caller.id, email: caller.email };
  return { clientId, at: instantOf(parts), id: newId(), actor, action, target, ...(after && { after }) };
}

/** A new letter, with a password of its own. */
export function letterOf(
  { newPassword, caller }: PeopleParts,
  client: RegistryRow | null | undefined,
  language: string,
): Invitation {
  return {
    temporaryPassword: newPassword(),
    language,
    companyName: client?.company_name ?? null,
    invitedBy: caller.email,
  };
}

/** Somebody's row and account; a row is made for who was there before there were rows. */
export async function findPerson(
  { store, accounts, clientId }: PeopleParts,
  email: string,
): Promise<{ row: PersonRow; account: Account | null } | null> {
  const [row, found] = await Promise.all([store.read(email), accounts.read(email)]);
  const account = found && fits(found, clientId) ? found : null;
  if (row) return { row, account };
  if (!account || !belongs(account, clientId)) return null;
  const made: PersonRow = { client_id: clientId, email, ...(account.enabled ? {} : { disabled: true }) };
  await store.adopt(made);
  return { row: made, account };
}
