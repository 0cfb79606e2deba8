import type { Person } from '#generated/types.ts';
import type { Account } from '../../domain/people/account.ts';
import { personOf } from '../../domain/people/person.ts';
import { PeopleRefusal } from '../../domain/people/refusal.ts';
import type { PersonRow } from '../../domain/people/row.ts';
import { whyNot, type PeopleChange } from '../../domain/people/why-not.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { clientOf, entryOf, findPerson, instantOf, letterOf, type PeopleParts } from './parts.ts';
import { sendInvitation } from './send-invitation.ts';

export type PersonChange = Exclude<PeopleChange, 'invite'>;

/**
 * Changes somebody: it is written and told first, then done in the user pool. Where that is cut short, asking for the
 * same again completes it.
 */
export async function changePerson(parts: PeopleParts, change: PersonChange, given: string): Promise<Person> {
  const { accounts, caller, clientId } = parts;
  const email = given.trim().toLowerCase();
  const client = await clientOf(parts);
  const refuse = (isSelf: boolean) => {
    const refusal = whyNot({ change, isOwner: caller.isOwner, isSelf, client });
    if (refusal) throw new PeopleRefusal(refusal);
  };
  // Asked before anything is read, so that who may not change people learns nothing of who is there.
  refuse(email === caller.email?.toLowerCase());
  const person = await findPerson(parts, email);
  if (!person) throw new PeopleRefusal('PersonUnknown');
  refuse(person.account?.sub === caller.id);
  const locksOut = change === 'disable' || change === 'remove';
  const by = clientId === PLATFORM && locksOut ? await standingOwner(parts) : undefined;
  if (change === 'resend') {
    const letter = letterOf(parts, client, person.row.language ?? 'pl');
    await resend(parts, person, () => sendInvitation(parts, email, person.account, letter));
  } else await CHANGES[change](parts, person, by);
  if (change === 'remove') return personOf({ ...person.row, removing: true }, null);
  const row = (await parts.store.read(email)) ?? person.row;
  return personOf(row, await accounts.read(email));
}

type Found = { row: PersonRow; account: Account | null };
type Act = (parts: PeopleParts, person: Found, by: string | undefined) => Promise<void>;

const CHANGES: Record<Exclude<PersonChange, 'resend'>, Act> = {
  async disable(parts, { row, account }, by) {
    const { email } = row;
    if (!row.disabled || account?.enabled)
      await parts.store.change(email, { disabled: true }, entryOf(parts, 'person_disabled', email), by);
    if (account) await parts.accounts.disable(email);
  },
  async enable(parts, { row, account }) {
    const { email } = row;
    if (row.removing || !account) throw new PeopleRefusal('PersonUnknown');
    if (row.disabled || !account.enabled)
      await parts.store.change(email, { disabled: undefined }, entryOf(parts, 'person_enabled', email));
    await parts.accounts.enable(email);
  },
  async remove(parts, { row, account }, by) {
    const { email } = row;
    if (!row.removing)
      await parts.store.change(email, { removing: true }, entryOf(parts, 'person_removed', email), by);
    if (account) await parts.accounts.remove(email);
    await parts.store.forget(email);
  },
  async reset_mfa(parts, { row: { email }, account }) {
    if (!account) throw new PeopleRefusal('PersonUnknown');
    const at = { mfa_reset_at: instantOf(parts) };
    await parts.store.change(email, at, entryOf(parts, 'mfa_reset', email));
    await parts.accounts.resetMfa(email);
  },
};

async function resend(parts: PeopleParts, { row, account }: Found, send: () => Promise<void>): Promise<void> {
  if (account?.accepted) throw new PeopleRefusal('PersonAccepted');
  if (row.removing || account?.enabled === false) throw new PeopleRefusal('PersonDisabled');
  const sent = { invited_at: instantOf(parts), invited_by: parts.caller.email ?? undefined };
  await parts.store.change(row.email, sent, entryOf(parts, 'invitation_resent', row.email));
  await send();
}

/** The address under which the acting owner's own access is checked, with a row to check it by. */
async function standingOwner(parts: PeopleParts): Promise<string> {
  const email = parts.caller.email?.toLowerCase();
  const own = email ? await findPerson(parts, email) : null;
  if (!own) throw new PeopleRefusal('AccessChanged');
  return own.row.email;
}
