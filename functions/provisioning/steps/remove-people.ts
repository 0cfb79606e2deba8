import { peopleStore } from '../../../domain/people/store.ts';
import { accountsOf } from '../../people/accounts.ts';
import { removeAllPeople } from '../../people/remove-all-people.ts';
import type { Work } from '../work.ts';

/** The client's people, as the room of people keeps them. */
export function peopleOf({ services, clientId }: Work) {
  const { dynamodb, tables } = services;
  const names = {
    people: tables.platform_people,
    audit: tables.platform_audit,
    registry: tables.clients_registry,
  };
  return {
    store: peopleStore(dynamodb, names, clientId),
    accounts: accountsOf(services.cognito, services.userPoolId),
  };
}

/** Removes the client's people: who may sign in for nobody else. */
export async function removePeople(work: Work): Promise<void> {
  await removeAllPeople(peopleOf(work), work.clientId);
}
