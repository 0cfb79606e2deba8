import { fits, type Account } from '../../domain/people/account.ts';
import { PeopleRefusal } from '../../domain/people/refusal.ts';
import type { Invitation } from './accounts.ts';
import { entryOf, type PeopleParts } from './parts.ts';

/**
 * Makes the account, or mails again to the one that there is, and puts it into its group; somebody who has accepted
 * gets no mail. Where the address turns out to be another client's by now, the row goes again, and that is told too.
 */
export async function sendInvitation(
  parts: PeopleParts,
  email: string,
  known: Account | null,
  letter: Invitation,
): Promise<void> {
  const { accounts, store, clientId } = parts;
  const isMade = !known && (await accounts.create(email, clientId, letter));
  if (!isMade) {
    const account = known ?? (await accounts.read(email));
    if (!account || !fits(account, clientId)) {
      await store.change(email, { removing: true }, entryOf(parts, 'person_removed', email));
      await store.forget(email);
      throw new PeopleRefusal('PersonTaken');
    }
    if (!account.accepted) await accounts.resend(email, letter);
  }
  await accounts.join(email, clientId);
}
