import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  paginateListUsers,
  paginateListUsersInGroup,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../dispatch.ts';
import { aUser, calling, PASSWORD, tokensOf } from './given.ts';
import { clientId, passwordClientId, poolId, serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
beforeAll(async () => {
  served = await serveCognito();
});
afterAll(() => served.close());

const names = (users: { Attributes?: { Name?: string; Value?: string }[] }[] | undefined) =>
  users?.map((user) => user.Attributes?.find(({ Name }) => Name === 'email')?.Value);

const ofUser = (Username: string) => ({ UserPoolId: poolId, Username });

describe('the AWS SDK as an administrator', () => {
  it('creates a user with a uuid for a name, who must change the mailed password', async () => {
    const { User } = await served.admin.send(
      new AdminCreateUserCommand({
        ...ofUser('Zofia@Salon.example'),
        UserAttributes: [{ Name: 'custom:client_id', Value: 'salon' }],
      }),
    );
    expect(User?.Username).toMatch(/^[0-9a-f-]{36}$/);
    expect(User?.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    expect(Math.abs(User!.UserCreateDate!.getTime() - Date.now())).toBeLessThan(60_000);
    const found = await served.admin.send(new AdminGetUserCommand(ofUser('zofia@salon.example')));
    expect(found.Username).toBe(User?.Username);
    expect(found.UserAttributes).toEqual([
      { Name: 'sub', Value: User?.Username },
      { Name: 'custom:client_id', Value: 'salon' },
      { Name: 'email', Value: 'Zofia@Salon.example' },
    ]);
    const password = /Temporary password: (\S+)/.exec(served.mails.at(-1)!.text)![1]!;
    expect(password.length).toBeGreaterThanOrEqual(14);

    await served.admin.send(
      new AdminCreateUserCommand({ ...ofUser('zofia@salon.example'), MessageAction: 'RESEND' }),
    );
    const second = /Temporary password: (\S+)/.exec(served.mails.at(-1)!.text)![1]!;
    expect(second).not.toBe(password);
    const attempts = await Promise.all(
      [password, second].map((each) =>
        tokensOf(served, 'zofia@salon.example', each).catch((error) => error.answer.body),
      ),
    );
    expect(attempts[0]).toMatchObject({ message: 'Incorrect username or password.' });
    expect(attempts[1]).toBeUndefined();
  });

  it('refuses what is no user, a taken address in another case, and unknown attributes', async () => {
    await aUser(served, 'zajety@salon.example');
    const sending = (input: object) =>
      served.admin
        .send(new AdminCreateUserCommand({ ...ofUser('inny@salon.example'), ...input }))
        .catch((error: Error) => `${error.name}: ${error.message}`);
    expect(await sending(ofUser('ZAJETY@salon.example'))).toBe(
      'UsernameExistsException: An account with the given email already exists.',
    );
    expect(await sending(ofUser('nie-adres'))).toBe(
      'InvalidParameterException: Username should be an email.',
    );
    expect(await sending({ UserAttributes: [{ Name: 'custom:admin', Value: 'yes' }] })).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: custom:admin: Attribute does not exist in the schema.',
    );
    expect(
      await sending({ UserAttributes: [{ Name: 'custom:client_id', Value: 'x'.repeat(33) }] }),
    ).toContain('no longer than 32 characters');
    expect(await sending({ TemporaryPassword: 'short' })).toContain('InvalidPasswordException');
    expect(await sending({ UserPoolId: 'eu-central-1_Nowhere' })).toBe(
      'ResourceNotFoundException: User pool eu-central-1_Nowhere does not exist.',
    );
    await expect(
      served.admin.send(new AdminGetUserCommand(ofUser('inny@salon.example'))),
    ).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('puts users in groups and takes them out', async () => {
    const user = ofUser('grupa@salon.example');
    await aUser(served, user.Username);
    const add = new AdminAddUserToGroupCommand({ ...user, GroupName: 'owners' });
    await served.admin.send(add);
    await served.admin.send(add);
    const groups = async () =>
      (await served.admin.send(new AdminListGroupsForUserCommand(user))).Groups?.map(
        (group) => group.GroupName,
      );
    expect(await groups()).toEqual(['clients', 'owners']);
    await served.admin.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName: 'clients' }));
    expect(await groups()).toEqual(['owners']);
    const owners = await served.admin.send(
      new ListUsersInGroupCommand({ UserPoolId: poolId, GroupName: 'owners' }),
    );
    expect(names(owners.Users)).toEqual(['grupa@salon.example']);
    await expect(
      served.admin.send(new AdminAddUserToGroupCommand({ ...user, GroupName: 'gods' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'Group not found.' });
  });

  it('finds users by filter and lists them by pages, each once', async () => {
    for (let index = 0; index < 7; index++) await aUser(served, `strona${index}@lista.example`);
    const filtered = async (Filter: string) =>
      names((await served.admin.send(new ListUsersCommand({ UserPoolId: poolId, Filter }))).Users);
    expect(await filtered('email = "STRONA3@lista.example"')).toEqual(['strona3@lista.example']);
    expect(await filtered('email ^= "strona"')).toHaveLength(7);
    expect(await filtered('status = "Disabled" ')).toEqual([]);
    expect(await filtered('email = "nikt@lista.example"')).toEqual([]);
    for (const wrong of ['email', 'email = x', 'custom:client_id = "salon"', 'email > "a"']) {
      await expect(filtered(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    }
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListUsers(
      { client: served.admin, pageSize: 3 },
      { UserPoolId: poolId, Filter: 'email ^= "strona"', AttributesToGet: ['email'] },
    )) {
      expect(page.Users!.length).toBeLessThanOrEqual(3);
      seen.push(...names(page.Users)!);
    }
    expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, index) => `strona${index}@lista.example`));
    const inGroup: (string | undefined)[] = [];
    for await (const page of paginateListUsersInGroup(
      { client: served.admin, pageSize: 2 },
      { UserPoolId: poolId, GroupName: 'clients' },
    )) {
      inGroup.push(...names(page.Users)!);
    }
    expect(new Set(inGroup).size).toBe(inGroup.length);
    expect(inGroup).toEqual(expect.arrayContaining(seen));
    await expect(
      served.admin.send(new ListUsersCommand({ UserPoolId: poolId, PaginationToken: 'edited' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('disables and enables: sessions end at once and stay ended', async () => {
    await aUser(served, 'zablokowany@salon.example');
    const { RefreshToken, AccessToken } = await tokensOf(served, 'zablokowany@salon.example');
    await served.admin.send(new AdminDisableUserCommand(ofUser('zablokowany@salon.example')));
    const call = calling(served);
    const refresh = { ClientId: passwordClientId, RefreshToken };
    expect(await call('GetTokensFromRefreshToken', refresh)).toMatchObject({ status: 400 });
    expect(await call('GetUser', { AccessToken })).toMatchObject({ status: 400 });
    const signIn = (password: string) =>
      tokensOf(served, 'zablokowany@salon.example', password).catch((error) => error.answer.body.message);
    expect(await signIn('Wrong-Password-1')).toBe('Incorrect username or password.');
    expect(await signIn(PASSWORD)).toBe('User is disabled.');
    await served.admin.send(new AdminEnableUserCommand(ofUser('zablokowany@salon.example')));
    expect(await call('GetTokensFromRefreshToken', refresh)).toMatchObject({ status: 400 });
    expect(await signIn(PASSWORD)).toMatchObject({ TokenType: 'Bearer' });
  });

  it('ends sessions, sets passwords and attributes, deletes', async () => {
    const user = ofUser('koniec@salon.example');
    await aUser(served, user.Username);
    const { RefreshToken } = await tokensOf(served, user.Username);
    await served.admin.send(new AdminUserGlobalSignOutCommand(user));
    const call = calling(served);
    expect(
      await call('GetTokensFromRefreshToken', { ClientId: passwordClientId, RefreshToken }),
    ).toMatchObject({ __type: 'NotAuthorizedException' });

    await served.admin.send(
      new AdminUpdateUserAttributesCommand({
        ...user,
        UserAttributes: [{ Name: 'custom:client_id', Value: 'dentysta' }],
      }),
    );
    const { IdToken } = await tokensOf(served, user.Username);
    const claims = await served.cognito.verify(IdToken, { poolId, clientIds: [passwordClientId] });
    expect(claims['custom:client_id']).toBe('dentysta');

    await served.admin.send(new AdminSetUserPasswordCommand({ ...user, Password: 'Tymczasowe-2026' }));
    expect((await served.admin.send(new AdminGetUserCommand(user))).UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    served.clock.ahead = 8 * 86_400_000;
    const late = await tokensOf(served, user.Username, 'Tymczasowe-2026').catch((error) => error.answer.body);
    served.clock.ahead = 0;
    expect(late.message).toBe('Temporary password has expired and must be reset by an administrator.');

    await served.admin.send(new AdminDeleteUserCommand(user));
    await expect(served.admin.send(new AdminGetUserCommand(user))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('describes the pool and the client', async () => {
    const { UserPool } = await served.admin.send(new DescribeUserPoolCommand({ UserPoolId: poolId }));
    expect(UserPool).toMatchObject({
      Name: 'stride-services-admin-pool',
      MfaConfiguration: 'OPTIONAL',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false } },
    });
    const { UserPoolClient } = await served.admin.send(
      new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }),
    );
    expect(UserPoolClient).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      WriteAttributes: ['email', 'name'],
      IdTokenValidity: 900,
    });
    expect(UserPoolClient).not.toHaveProperty('ClientSecret');
  });
});

describe('anybody', () => {
  const administrative = Object.keys(OPERATIONS).filter((name) => /^(Admin|List|Describe)/.test(name));

  it.each(administrative)('may not call %s without a signature', async (name) => {
    const body = { UserPoolId: poolId, Username: 'x@example.com', GroupName: 'owners', ClientId: clientId };
    expect(await calling(served)(name, body)).toEqual({
      status: 400,
      __type: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    });
  });
});
