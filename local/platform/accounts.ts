import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { peopleStore } from '../../domain/people/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import type { Stack, StackUser } from '../stack.ts';
import { newPassword } from './password.ts';

const TABLES = { people: 'platform_people', audit: 'platform_audit', registry: 'clients_registry' };

export const OWNER_EMAIL = 'owner@stride.example';

/** An account that this data folder knows. One that was made is the owner's: who was removed does not come back. */
interface KnownAccount extends StackUser {
  isMade?: boolean;
}

/** The accounts of a data folder: the owner's and one of each client's staff. Known passwords stay what they are. */
export function chooseAccounts(file: string | null, clientIds: string[]): KnownAccount[] {
  const known = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KnownAccount[]) : [];
  const wanted: Omit<StackUser, 'password'>[] = [
    { email: OWNER_EMAIL, group: 'owners' },
    ...clientIds.map((clientId) => ({
      email: `klient@${clientId}.example`,
      group: 'clients' as const,
      clientId,
    })),
  ];
  const missing = wanted.filter(({ email }) => !known.some((account) => account.email === email));
  const accounts = [...known, ...missing.map((account) => ({ ...account, password: newPassword() }))];
  // Kept before the accounts are made: a password that nobody knows would lock the account for good.
  if (missing.length > 0) keepAccounts(file, accounts);
  return accounts;
}

function keepAccounts(file: string | null, accounts: KnownAccount[]): void {
  if (file) writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
}

/**
 * Makes the accounts that are new, over Cognito's own API, with passwords that are known from the start, and lists them
 * among the people. Answers who can sign in: they, and those made before who have not been removed.
 */
export async function seedAccounts(
  stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials' | 'userPoolId'>,
  dynamodb: DynamoDBDocumentClient,
  { file, clientIds }: { file: string | null; clientIds: string[] },
): Promise<StackUser[]> {
  const accounts = chooseAccounts(file, clientIds);
  const { endpointUrl: endpoint, region, credentials, userPoolId: UserPoolId } = stack;
  const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials });
  const isThere = async ({ email: Username }: StackUser): Promise<boolean> => {
    try {
      await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
      return true;
    } catch (error) {
      if (error instanceof UserNotFoundException) return false;
      throw error;
    }
  };
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
    const made = accounts.filter(({ isMade }) => !isMade);
    await Promise.all(made.map(create));
    await Promise.all(made.map(list));
    keepAccounts(
      file,
      accounts.map((account) => ({ ...account, isMade: true })),
    );
    const there = await Promise.all(accounts.map(isThere));
    return accounts.filter((_, index) => there[index]).map(({ isMade: _, ...user }) => user);
  } finally {
    cognito.destroy();
  }
}
