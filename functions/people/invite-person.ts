import type { Person } from '#generated/types.ts';
import { belongs, fits } from '../../domain/people/account.ts';
import { plainEmail } from '../../domain/people/email.ts';
import { personOf } from '../../domain/people/person.ts';
import { PeopleRefusal } from '../../domain/people/refusal.ts';
import type { PersonRow } from '../../domain/people/row.ts';
import { whyNot } from '../../domain/people/why-not.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { clientOf, entryOf, instantOf, letterOf, type PeopleParts } from './parts.ts';
import { sendInvitation } from './send-invitation.ts';

const MOST = 100;

/**
 * Invites somebody: the row and the word to the audit first, then the account and its mail. Where that is cut short,
 * inviting again goes on from there.
 */
export async function invitePerson(parts: PeopleParts, given: string, language: string): Promise<Person> {
  const { store, accounts, clientId, caller } = parts;
  const client = await clientOf(parts);
  const refusal = whyNot({ change: 'invite', isOwner: caller.isOwner, isSelf: false, client });
  if (refusal) throw new PeopleRefusal(refusal);
  const email = plainEmail(given);
  if (!email) throw new PeopleRefusal('BadInput');
  let account = await accounts.read(email);
  if (account && !fits(account, clientId)) throw new PeopleRefusal('PersonTaken');
  let row = await store.read(email);
  if (row?.removing) {
    if (account) await accounts.remove(email);
    await store.forget(email);
    [row, account] = [undefined, null];
  }
  // A row whose account is not there, or in no group yet, is of an invitation that was cut short.
  if (row && account && belongs(account, clientId)) throw new PeopleRefusal('PersonKnown');
  if (!row) {
    if ((await store.list()).length >= MOST) throw new PeopleRefusal('TooManyPeople');
    row = newRow(parts, email, language);
    const role = clientId === PLATFORM ? 'owner' : 'staff';
    await store.add(row, entryOf(parts, 'person_invited', email, { role, language }));
  }
  await sendInvitation(parts, email, account, letterOf(parts, client, language));
  return personOf(row, await accounts.read(email));
}

function newRow(parts: PeopleParts, email: string, language: string): PersonRow {
  const row: PersonRow = { client_id: parts.clientId, email, language, invited_at: instantOf(parts) };
  return parts.caller.email ? { ...row, invited_by: parts.caller.email } : row;
}
