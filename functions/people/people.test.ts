import { randomBytes, randomUUID } from 'node:crypto';
import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRow } from '../../domain/audit/row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { peopleStore } from '../../domain/people/store.ts';
import { temporaryPassword } from '../../domain/people/temporary-password.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { fromBase32 } from '../../local/cognito/base32.ts';
import { totpCode } from '../../local/cognito/totp.ts';
import { aUser, PASSWORD, tokensOf } from '../../local/cognito/tests/given.ts';
import {
  clientId as appClientId,
  passwordClientId,
  poolId,
  serveCognito,
  type Served,
} from '../../local/cognito/tests/serve-cognito.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import { accountsOf, type Accounts } from './accounts.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { invitePerson } from './invite-person.ts';
import { listPeople } from './list-people.ts';
import type { PeopleCaller, PeopleParts } from './parts.ts';
import { removeAllPeople } from './remove-all-people.ts';

const tables = { people: 'platform_people', audit: 'platform_audit', registry: 'clients_registry' };
let cognito: Served;
let database: Awaited<ReturnType<typeof readModelTables>>;
let accounts: Accounts;

beforeAll(async () => {
  [cognito, database] = await Promise.all([
    serveCognito(),
    readModelTables({ platform_people: ['client_id', 'email'], platform_audit: ['client_id', 'at_id'] }),
  ]);
  accounts = accountsOf(cognito.admin, poolId);
});
afterAll(() => Promise.all([cognito.close(), database.close()]));

const register = (clientId: string, more: object = {}) =>
  database.client.send(
    new PutCommand({
      TableName: tables.registry,
      Item: { client_id: clientId, SK: 'PROFILE', company_name: 'Salon', status: 'active', ...more },
    }),
  );
const storeOf = (clientId: string) => peopleStore(database.client, tables, clientId);
const peopleBy = (caller: PeopleCaller, clientId: string, pool = accounts) => {
  const parts: PeopleParts = {
    clientId,
    caller,
    store: storeOf(clientId),
    accounts: pool,
    client: () => readClient(database.client, tables.registry, clientId),
    now: Date.now,
    newId: randomUUID,
    newPassword: () => temporaryPassword(randomBytes(16)),
  };
  return {
    list: () => listPeople(parts),
    invite: (email: string, language: string) => invitePerson(parts, email, language),
    change: (change: PersonChange, email: string) => changePerson(parts, change, email),
  };
};
const COMMAND: PeopleCaller = { id: 'command', email: null, isOwner: true };
const caller = async (email: string, isOwner = true): Promise<PeopleCaller> => ({
  id: (await accounts.read(email))!.sub,
  email,
  isOwner,
});
const anOwner = async (email: string) => {
  await aUser(cognito, email, { group: 'owners', company: '' });
  return caller(email);
};
const told = async (clientId: string) => {
  const query = { KeyConditionExpression: 'client_id = :id', ExpressionAttributeValues: { ':id': clientId } };
  const { Items } = await database.client.send(new QueryCommand({ TableName: tables.audit, ...query }));
  return (Items as AuditRow[]).map(({ action, target }) => `${action} ${target}`);
};
const mailedPassword = (email: string) =>
  /Panel7-[\w-]+/.exec(cognito.mails.findLast(({ to }) => to === email)!.text)![0];
/** The pool, out of order at one operation, once. */
const brokenAt = (command: string): Accounts => {
  let broken = false;
  const send = (request: { constructor: { name: string } }) => {
    if (!broken && request.constructor.name === command) {
      broken = true;
      return Promise.reject(new Error('out of order'));
    }
    return cognito.admin.send(request as never);
  };
  return accountsOf({ send } as unknown as CognitoIdentityProviderClient, poolId);
};

describe('an invitation', () => {
  it('makes an account of the client and its group, mails a password, and is told', async () => {
    await register('salon-one');
    const owner = await anOwner('o1@stride.example');
    const invited = await peopleBy(owner, 'salon-one').invite(' Ola@Salon.example', 'pl');
    expect(invited).toMatchObject({
      email: 'ola@salon.example',
      role: 'STAFF',
      state: 'INVITED',
      mfa: false,
      invitedBy: 'o1@stride.example',
    });
    const account = (await accounts.read('ola@salon.example'))!;
    expect(account).toMatchObject({ clientId: 'salon-one', groups: ['clients'], accepted: false });
    expect(mailedPassword('ola@salon.example')).toHaveLength(26);
    expect(await told('salon-one')).toEqual(['person_invited ola@salon.example']);
    expect(await peopleBy(owner, 'salon-one').list()).toEqual([invited]);
  });

  it('is refused for a bad address, somebody known, somebody of another client, and a client that left', async () => {
    await register('salon-two');
    await register('salon-left', { status: 'cancelled' });
    const two = peopleBy(COMMAND, 'salon-two');
    await expect(two.invite('ola', 'pl')).rejects.toMatchObject({ type: 'BadInput' });
    await two.invite('ewa@salon.example', 'pl');
    await expect(two.invite('EWA@salon.example', 'pl')).rejects.toMatchObject({ type: 'PersonKnown' });
    await expect(peopleBy(COMMAND, PLATFORM).invite('ewa@salon.example', 'pl')).rejects.toMatchObject({
      type: 'PersonTaken',
    });
    await expect(peopleBy(COMMAND, 'salon-left').invite('a@salon.example', 'pl')).rejects.toMatchObject({
      type: 'PeopleClosed',
    });
    expect(await told('salon-two')).toEqual(['person_invited ewa@salon.example']);
    expect(await told('salon-left')).toEqual([]);
  });

  it('of one address by two clients at once ends with one, and nothing half made', async () => {
    await Promise.all([register('race-a'), register('race-b')]);
    const both = await Promise.allSettled(
      ['race-a', 'race-b'].map((id) => peopleBy(COMMAND, id).invite('race@salon.example', 'pl')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = (await accounts.read('race@salon.example'))!.clientId!;
    const loser = winner === 'race-a' ? 'race-b' : 'race-a';
    expect(await storeOf(winner).list()).toHaveLength(1);
    expect(await storeOf(loser).list()).toEqual([]);
  });

  it.each(['AdminCreateUserCommand', 'AdminAddUserToGroupCommand'])(
    'that was cut short at %s is completed by inviting again',
    async (command) => {
      const clientId = `cut-${command === 'AdminCreateUserCommand' ? 'create' : 'group'}`;
      const email = `${clientId}@salon.example`;
      await register(clientId);
      await expect(peopleBy(COMMAND, clientId, brokenAt(command)).invite(email, 'pl')).rejects.toThrow(
        'out of order',
      );
      await expect(peopleBy(COMMAND, clientId).invite(email, 'pl')).resolves.toMatchObject({
        state: 'INVITED',
      });
      expect(await accounts.read(email)).toMatchObject({ groups: ['clients'], clientId });
      expect(await told(clientId)).toEqual([`person_invited ${email}`]);
      // What the last mail says works.
      expect(await askedFor(email, mailedPassword(email))).toBe('NEW_PASSWORD_REQUIRED');
    },
  );

  it('is mailed again with a new password, until it is accepted', async () => {
    await register('salon-again');
    const people = peopleBy(COMMAND, 'salon-again');
    await people.invite('iza@salon.example', 'pl');
    const first = mailedPassword('iza@salon.example');
    await people.change('resend', 'iza@salon.example');
    expect(mailedPassword('iza@salon.example')).not.toBe(first);
    await aUser(cognito, 'jan@salon.example', { company: 'salon-again' });
    await expect(people.change('resend', 'jan@salon.example')).rejects.toMatchObject({
      type: 'PersonAccepted',
    });
  });
});

describe('staff', () => {
  it('invite for their own company only where its owner allows it, and touch no owner', async () => {
    await register('salon-closed');
    await register('salon-open', { staff_may_invite: true });
    await aUser(cognito, 'kasia@salon.example', { company: 'salon-open' });
    const staff = await caller('kasia@salon.example', false);
    await expect(peopleBy(staff, 'salon-closed').invite('x@salon.example', 'pl')).rejects.toMatchObject({
      type: 'PeopleNotYours',
    });
    const own = peopleBy(staff, 'salon-open');
    await own.invite('nowa@salon.example', 'pl');
    await own.change('disable', 'nowa@salon.example');
    await own.change('remove', 'nowa@salon.example');
    await expect(own.change('remove', 'kasia@salon.example')).rejects.toMatchObject({ type: 'OwnAccess' });
    await expect(own.change('reset_mfa', 'kasia@salon.example')).rejects.toMatchObject({
      type: 'PeopleNotYours',
    });
    // An owner who happens to carry the client's id is still an owner.
    await aUser(cognito, 'szef@stride.example', { group: 'owners', company: 'salon-open' });
    await expect(own.change('disable', 'szef@stride.example')).rejects.toMatchObject({
      type: 'PersonUnknown',
    });
    await expect(own.change('disable', 'ewa@salon.example')).rejects.toMatchObject({ type: 'PersonUnknown' });
  });
});

describe('a way out', () => {
  const refreshed = (RefreshToken: string) =>
    cognito.cognito.handle(
      'GetTokensFromRefreshToken',
      { ClientId: appClientId, RefreshToken },
      { signed: false },
    );

  it('a disabled person has no session and no sign-in, and gets in again once enabled', async () => {
    await register('salon-out');
    await aUser(cognito, 'out@salon.example', { company: 'salon-out' });
    const people = peopleBy(COMMAND, 'salon-out');
    await tokensOf(cognito, 'out@salon.example');
    expect(await people.change('disable', 'out@salon.example')).toMatchObject({ state: 'DISABLED' });
    await expect(tokensOf(cognito, 'out@salon.example')).rejects.toThrow('not signed in');
    await people.change('disable', 'out@salon.example');
    expect(await people.change('enable', 'out@salon.example')).toMatchObject({ state: 'ACTIVE' });
    await tokensOf(cognito, 'out@salon.example');
    expect(await told('salon-out')).toEqual([
      'person_disabled out@salon.example',
      'person_enabled out@salon.example',
    ]);
  });

  it.each(['AdminDisableUserCommand', 'AdminUserGlobalSignOutCommand', 'AdminDeleteUserCommand'])(
    'a removal that was cut short at %s locks out of nothing but itself, and is completed by removing again',
    async (command) => {
      const clientId = `gone-${command.slice(5, 13).toLowerCase()}`;
      const email = `${clientId}@salon.example`;
      await register(clientId);
      await aUser(cognito, email, { company: clientId });
      const { RefreshToken } = await tokensOf(cognito, email);
      await expect(peopleBy(COMMAND, clientId, brokenAt(command)).change('remove', email)).rejects.toThrow(
        'out of order',
      );
      expect(await peopleBy(COMMAND, clientId).list()).toMatchObject([{ email, state: 'DISABLED' }]);
      await peopleBy(COMMAND, clientId).change('remove', email);
      expect(await accounts.read(email)).toBeNull();
      expect(await storeOf(clientId).list()).toEqual([]);
      expect(await told(clientId)).toEqual([`person_removed ${email}`]);
      expect((await refreshed(RefreshToken)).status).toBe(400);
      // The address is free again.
      await expect(peopleBy(COMMAND, clientId).invite(email, 'pl')).resolves.toMatchObject({
        state: 'INVITED',
      });
    },
  );

  it('everybody of a client is removed at once, those without a row too, and nobody else', async () => {
    await Promise.all([register('purged-one'), register('purged-two')]);
    await peopleBy(COMMAND, 'purged-one').invite('p1@salon.example', 'pl');
    await aUser(cognito, 'p2@salon.example', { company: 'purged-one' });
    await peopleBy(COMMAND, 'purged-two').invite('p3@salon.example', 'pl');
    const parts = { store: storeOf('purged-one'), accounts };
    expect(await removeAllPeople(parts, 'purged-one')).toBe(2);
    expect(await removeAllPeople(parts, 'purged-one')).toBe(0);
    expect(await accounts.read('p1@salon.example')).toBeNull();
    expect(await accounts.read('p2@salon.example')).toBeNull();
    expect(await accounts.read('p3@salon.example')).not.toBeNull();
    expect(await storeOf('purged-one').list()).toEqual([]);
  });
});

describe('owners', () => {
  it('are listed though nobody has written a row for them, and one is made when something changes', async () => {
    await anOwner('byhand@stride.example');
    const people = peopleBy(COMMAND, PLATFORM);
    expect(await people.list()).toContainEqual(
      expect.objectContaining({
        email: 'byhand@stride.example',
        role: 'OWNER',
        state: 'ACTIVE',
        invitedAt: null,
      }),
    );
    await people.change('disable', 'byhand@stride.example').catch((error: unknown) => {
      // A command is nobody: it locks no owner out.
      expect(error).toMatchObject({ type: 'AccessChanged' });
    });
    const other = await anOwner('byhand2@stride.example');
    await peopleBy(other, PLATFORM).change('disable', 'byhand@stride.example');
    expect(await storeOf(PLATFORM).read('byhand@stride.example')).toMatchObject({ disabled: true });
  });

  it('cannot lock themselves out, so the last one stays', async () => {
    const owner = await anOwner('last@stride.example');
    for (const change of ['disable', 'remove', 'reset_mfa'] as const)
      await expect(peopleBy(owner, PLATFORM).change(change, 'LAST@stride.example')).rejects.toMatchObject({
        type: 'OwnAccess',
      });
  });

  it.each(['disable', 'remove'] as const)(
    'who %s each other at once: one of them stays, always',
    async (change) => {
      for (let round = 0; round < 5; round += 1) {
        const [a, b] = await Promise.all(
          ['a', 'b'].map((name) => anOwner(`${name}${round}-${change}@stride.example`)),
        );
        const results = await Promise.allSettled([
          peopleBy(a!, PLATFORM).change(change, b!.email!),
          peopleBy(b!, PLATFORM).change(change, a!.email!),
        ]);
        const left = await Promise.all([a!, b!].map(({ email }) => accounts.read(email!)));
        expect(left.filter((account) => account?.enabled).length, JSON.stringify(results)).toBe(1);
      }
    },
  );

  it('who were locked out lock out nobody, though their token still lasts', async () => {
    const [first, second, third] = await Promise.all(
      ['x1', 'x2', 'x3'].map((name) => anOwner(`${name}@stride.example`)),
    );
    await peopleBy(first!, PLATFORM).change('disable', second!.email!);
    await expect(peopleBy(second!, PLATFORM).change('remove', third!.email!)).rejects.toMatchObject({
      type: 'AccessChanged',
    });
    await peopleBy(first!, PLATFORM).change('remove', second!.email!);
    await expect(peopleBy(second!, PLATFORM).change('remove', third!.email!)).rejects.toMatchObject({
      type: 'AccessChanged',
    });
    expect(await accounts.read(third!.email!)).toMatchObject({ enabled: true });
  });
});

it('a lost phone is helped by an owner: the second factor is off and can be set up anew', async () => {
  await register('salon-phone');
  await aUser(cognito, 'phone@salon.example', { company: 'salon-phone' });
  const { AccessToken, RefreshToken } = await tokensOf(cognito, 'phone@salon.example');
  const { SecretCode } = await call<{ SecretCode: string }>('AssociateSoftwareToken', { AccessToken });
  const codeOf = (secret: string) => totpCode(fromBase32(secret), Math.floor(Date.now() / 30_000));
  await call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(SecretCode) });
  const on = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } };
  await call('SetUserMFAPreference', { AccessToken, ...on });
  const people = peopleBy(COMMAND, 'salon-phone');
  expect((await people.change('enable', 'phone@salon.example')).mfa).toBe(true);
  expect(await askedFor('phone@salon.example', PASSWORD)).toBe('SOFTWARE_TOKEN_MFA');

  expect((await people.change('reset_mfa', 'phone@salon.example')).mfa).toBe(false);
  await expect(call('GetUser', { AccessToken })).rejects.toThrow('NotAuthorizedException');
  await expect(call('GetTokensFromRefreshToken', { ClientId: appClientId, RefreshToken })).rejects.toThrow();
  const anew = await tokensOf(cognito, 'phone@salon.example');
  const next = await call<{ SecretCode: string }>('AssociateSoftwareToken', {
    AccessToken: anew.AccessToken,
  });
  await call('VerifySoftwareToken', { AccessToken: anew.AccessToken, UserCode: codeOf(next.SecretCode) });
  await call('SetUserMFAPreference', { AccessToken: anew.AccessToken, ...on });
  const user = await cognito.admin.send(
    new AdminGetUserCommand({ UserPoolId: poolId, Username: 'phone@salon.example' }),
  );
  expect(user.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
});

it('a person whose account was deleted by hand is invited anew, or removed', async () => {
  await register('salon-hand');
  const people = peopleBy(COMMAND, 'salon-hand');
  await people.invite('hand@salon.example', 'en');
  const named = { UserPoolId: poolId, Username: 'hand@salon.example' };
  await cognito.admin.send(new AdminDeleteUserCommand(named));
  expect(await people.list()).toMatchObject([{ state: 'INVITED' }]);
  await people.change('resend', 'hand@salon.example');
  expect(await accounts.read('hand@salon.example')).toMatchObject({
    clientId: 'salon-hand',
    groups: ['clients'],
  });
  // An account that has become another client's is left alone.
  await cognito.admin.send(
    new AdminUpdateUserAttributesCommand({
      ...named,
      UserAttributes: [{ Name: 'custom:client_id', Value: 'salon-two' }],
    }),
  );
  await people.change('remove', 'hand@salon.example');
  expect(await accounts.read('hand@salon.example')).toMatchObject({ clientId: 'salon-two', enabled: true });
});

it('keeps no password anywhere', async () => {
  for (const TableName of [tables.people, tables.audit]) {
    const { Items } = await database.client.send(new ScanCommand({ TableName }));
    expect(Items!.length).toBeGreaterThan(0);
    expect(JSON.stringify(Items)).not.toContain('Panel7-');
  }
});

/** What sign-in wants after a right password. */
async function askedFor(USERNAME: string, password: string): Promise<string> {
  const answer = await call<{ ChallengeName: string }>('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: passwordClientId,
    AuthParameters: { USERNAME, PASSWORD: password },
  });
  return answer.ChallengeName;
}

async function call<Answer = unknown>(operation: string, input: object): Promise<Answer> {
  const answer = await cognito.cognito.handle(operation, input, { signed: false });
  if (answer.status !== 200) throw new Error(String((answer.body as { __type: string }).__type));
  return answer.body as Answer;
}
