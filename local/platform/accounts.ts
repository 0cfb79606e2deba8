import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { peopleStore } from '../../domain/people/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import type { Stack, StackUser } from '../stack.ts';
import { newPassword } from './password.ts';

const TABLES = { people: 'platform_people', audit: 'platform_audit', registry: 'clients_registry' };

export const OWNER_EMAIL = 'owner@stride.example';

/** The people who can sign in: the owner and one of each client's staff. Known passwords stay what they are. */
export function chooseAccounts(file: string | null, clientIds: string[]): StackUser[] {
  const known = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StackUser[]) : [];
  const wanted: Omit<StackUser, 'password'>[] = [
    { email: OWNER_EMAIL, group: 'owners' },
    ...clientIds.map((clientId) => ({
      email: `klient@${clientId}.example`,
      group: 'clients' as const,
      clientId,
    })),
  ];
  const missing = wanted.filter(({ email }) => !known.some((user) => user.email === email));
  const users = [...known, ...missing.map((user) => ({ ...user, password: newPassword() }))];
  // Kept before the accounts are made: a password that nobody knows would lock the account for good.
  if (file && missing.length > 0) writeFileSync(file, JSON.stringify(users, null, 2), { mode: 0o600 });
  return users;
}

/**
 * Makes the accounts that are not there yet, over Cognito's own API, with passwords that are known from the start; and
 * lists them among the people.
 */
export async function createAccounts(
  stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials' | 'userPoolId'>,
  users: StackUser[],
  dynamodb: DynamoDBDocumentClient,
): Promise<void> {
  const { endpointUrl: endpoint, region, credentials, userPoolId: UserPoolId } = stack;
  const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials });
  const create = async ({ email, password, group, clientId }: StackUser): Promise<void> => {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:role', Value: group === 'owners' ? 'owner' : 'client' },
      ...(clientId ? [{ Name: 'custom:client_id', Value: clientId }] : []),
    ];
    try {
      await cognito.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          UserAttributes,
          MessageAction: 'SUPPRESS',
        }),
      );
    } catch (error) {
      if (error instanceof UsernameExistsException) return;
      throw error;
    }
    await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: group }));
    await cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username: email, Password: password, Permanent: true }),
    );
  };
  const list = ({ email, clientId = PLATFORM }: StackUser) =>
    peopleStore(dynamodb, TABLES, clientId).adopt({ client_id: clientId, email });
  try {
    await Promise.all(users.map(create));
    await Promise.all(users.map(list));
  } finally {
    cognito.destroy();
  }
}
