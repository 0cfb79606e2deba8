import type { Person } from '#generated/types.ts';
import { personOf } from '../../domain/people/person.ts';
import type { PersonRow } from '../../domain/people/row.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import type { PeopleParts } from './parts.ts';

/** Cognito counts requests: so many at a time. */
const AT_ONCE = 10;

/** Everybody, by address; owners too for whom nobody has written a row. */
export async function listPeople({ store, accounts, clientId }: PeopleParts): Promise<Person[]> {
  const rows = await store.list();
  const owners = clientId === PLATFORM ? await accounts.inGroup('owners') : [];
  const unlisted = owners
    .filter(({ email }) => !rows.some((row) => row.email === email))
    .map(({ email }): PersonRow => ({ client_id: clientId, email }));
  const all = [...rows, ...unlisted].sort((a, b) => (a.email < b.email ? -1 : 1));
  const people: Person[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE).map(async (row) => {
      return personOf(row, await accounts.read(row.email, { groups: false }));
    });
    people.push(...(await Promise.all(some)));
  }
  return people;
}
