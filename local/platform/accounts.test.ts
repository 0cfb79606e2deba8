import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdminDeleteUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { peopleStore } from '../../domain/people/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { poolId as userPoolId, serveCognito } from '../cognito/tests/serve-cognito.ts';
import { chooseAccounts, OWNER_EMAIL, seedAccounts } from './accounts.ts';
import { newPassword } from './password.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'accounts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps passwords over restarts, readable by this user only, and adds new clients', () => {
  const file = join(folder, 'accounts.json');
  const first = chooseAccounts(file, ['stride-services']);
  expect(first.map(({ email, group, clientId }) => [email, group, clientId])).toEqual([
    ['owner@stride.example', 'owners', undefined],
    ['klient@stride-services.example', 'clients', 'stride-services'],
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = chooseAccounts(file, ['stride-services', 'salon']);
  expect(second.slice(0, 2)).toEqual(first);
  expect(second[2]!.email).toBe('klient@salon.example');
});

it('makes an account once: whoever was removed from the pool and the people stays away, also from who can sign in', async () => {
  const [cognito, tables] = await Promise.all([
    serveCognito(),
    readModelTables({ platform_people: ['client_id', 'email'] }),
  ]);
  try {
    const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };
    const stack = { endpointUrl: cognito.url, region: 'eu-central-1', credentials, userPoolId };
    const file = join(folder, 'accounts.json');
    const seed = (...clientIds: string[]) => seedAccounts(stack, tables.client, { file, clientIds });
    const named = (users: { email: string }[]) => users.map(({ email }) => email);
    const people = async () =>
      ((await tables.client.send(new ScanCommand({ TableName: 'platform_people' }))).Items ?? [])
        .map(({ client_id, email }) => `${client_id} ${email}`)
        .sort();
    const staff = 'klient@salon.example';

    const first = await seed('salon');
    expect(named(first)).toEqual([OWNER_EMAIL, staff]);
    expect(Object.keys(first[1]!).sort()).toEqual(['clientId', 'email', 'group', 'password']);
    expect(await people()).toEqual([`${PLATFORM} ${OWNER_EMAIL}`, `salon ${staff}`]);

    await cognito.admin.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: staff }));
    const own = { people: 'platform_people', audit: '', registry: '' };
    await peopleStore(tables.client, own, 'salon').erase(staff);

    expect(named(await seed('salon', 'warsztat'))).toEqual([OWNER_EMAIL, 'klient@warsztat.example']);
    expect(await people()).toEqual([`${PLATFORM} ${OWNER_EMAIL}`, 'warsztat klient@warsztat.example']);
    await expect(
      cognito.admin.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: staff })),
    ).rejects.toMatchObject({ name: 'UserNotFoundException' });
  } finally {
    await Promise.all([cognito.close(), tables.close()]);
  }
});

it('makes passwords that the pool accepts and that differ', () => {
  const passwords = Array.from({ length: 50 }, newPassword);
  for (const password of passwords) expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*-).{16,}$/);
  expect(new Set(passwords).size).toBe(50);
});
