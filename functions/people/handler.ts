import { randomBytes, randomUUID } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { InvitePersonInput, Person } from '#generated/types.ts';
import { readClient } from '../../domain/clients/store.ts';
import { PeopleRefusal, type PeopleRefusalType } from '../../domain/people/refusal.ts';
import { peopleStore } from '../../domain/people/store.ts';
import { temporaryPassword } from '../../domain/people/temporary-password.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { accountsOf } from './accounts.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { invitePerson } from './invite-person.ts';
import { listPeople } from './list-people.ts';
import type { PeopleCaller, PeopleParts } from './parts.ts';

/** What the resolvers' gate hands over once it has let the caller through. */
export interface PeopleCall {
  field: string;
  arguments: { input?: InvitePersonInput; email?: string };
  caller: PeopleCaller;
  /** PLATFORM: the owners. */
  clientId: string;
}

type Answer = Person | Person[] | string | { error: { type: PeopleRefusalType; message: string } };

const dynamodb = documentClient();
const accounts = accountsOf(new CognitoIdentityProviderClient({}), environment('USER_POOL_ID'));
const tables = {
  people: environment('PEOPLE_TABLE'),
  audit: environment('AUDIT_TABLE'),
  registry: environment('REGISTRY_TABLE'),
};

const CHANGES: Record<string, PersonChange> = {
  'Mutation.resendInvitation': 'resend',
  'Mutation.disablePerson': 'disable',
  'Mutation.enablePerson': 'enable',
  'Mutation.removePerson': 'remove',
  'Mutation.resetMfa': 'reset_mfa',
};

/** Answers the fields of the room people. */
export async function handler(call: PeopleCall): Promise<Answer> {
  const { clientId, caller } = call;
  // The gate has said so already; owners are too much to lose by one mistake.
  if (clientId === PLATFORM && !caller.isOwner) throw new Error('Only owners ask about owners.');
  const parts: PeopleParts = {
    clientId,
    caller,
    store: peopleStore(dynamodb, tables, clientId),
    accounts,
    client: () => readClient(dynamodb, tables.registry, clientId),
    now: Date.now,
    newId: randomUUID,
    newPassword: () => temporaryPassword(randomBytes(16)),
  };
  try {
    return await answer(call, parts);
  } catch (error) {
    if (!(error instanceof PeopleRefusal)) throw error;
    return { error: { type: error.type, message: error.message } };
  }
}

async function answer({ field, arguments: given }: PeopleCall, parts: PeopleParts) {
  if (field === 'Query.people') return listPeople(parts);
  if (field === 'Mutation.invitePerson')
    return invitePerson(parts, given.input!.email, given.input!.language === 'en' ? 'en' : 'pl');
  const change = CHANGES[field];
  if (!change) throw new Error(`No field ${field} here.`);
  const person = await changePerson(parts, change, given.email!);
  return change === 'remove' ? person.email : person;
}
