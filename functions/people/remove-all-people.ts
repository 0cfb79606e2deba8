import type { PeopleStore } from '../../domain/people/store.ts';
import type { Accounts } from './accounts.ts';

/**
 * Removes everybody of a client from the user pool and the table, those without a row too. Can be done again. It writes
 * no entries: the client's end is told by whoever ends it.
 */
export async function removeAllPeople(
  { store, accounts }: { store: PeopleStore; accounts: Accounts },
  clientId: string,
): Promise<number> {
  const rows = await store.list();
  const staff = (await accounts.inGroup('clients')).filter((one) => one.clientId === clientId);
  const emails = new Set([...rows, ...staff].map(({ email }) => email));
  for (const email of emails) {
    const account = await accounts.read(email);
    // Who became an owner, or another's, is not this client's to remove.
    if (account?.clientId === clientId && !account.groups.includes('owners')) await accounts.remove(email);
    await store.erase(email);
  }
  return emails.size;
}
