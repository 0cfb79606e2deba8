import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  CognitoIdentityProviderClient,
  GetUserCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fromBase32 } from '../../local/cognito/base32.ts';
import { totpCode } from '../../local/cognito/totp.ts';
import { aClient, aUser } from '../given/client.ts';
import { ask } from '../given/graphql.ts';
import { setOwnersNeedTotp } from '../given/owners-need-totp.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const CLIENT = 'people-salon';
let owner: string;
let staff: string;
let staffAccess: string;

beforeAll(async () => {
  await aClient(stack, CLIENT, { company_name: 'Salon <b>Bella</b> & Córki' });
  const user = await aUser(stack, { email: 'szefowa@people.example', group: 'clients', clientId: CLIENT });
  ({ idToken: staff, accessToken: staffAccess } = await tokensOf(stack, user));
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

test('nobody becomes somebody else: an address is not changed from within', async () => {
  const cognito = new CognitoIdentityProviderClient({
    region: stack.region,
    endpoint: stack.cognitoEndpoint,
  });
  const AccessToken = staffAccess;
  const change = new UpdateUserAttributesCommand({
    AccessToken,
    UserAttributes: [{ Name: 'email', Value: 'ktos-inny@people.example' }],
  });
  await expect(cognito.send(change)).rejects.toThrow('An address is changed by a new invitation.');
  const { UserAttributes } = await cognito.send(new GetUserCommand({ AccessToken }));
  expect(UserAttributes!.find(({ Name }) => Name === 'email')!.Value).toBe('szefowa@people.example');
  expect(await mailTo('ktos-inny@people.example')).toBeUndefined();
  cognito.destroy();
});

const PERSON = 'email role state mfa invitedBy invitationEndsAt lastSeenAt';
const invite = (token: string, input: object) =>
  ask<{ invitePerson: Record<string, unknown> }>(
    stack,
    token,
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ${PERSON} } }`,
    { input },
  );
const change = (token: string, field: string, email: string, clientId: string | null = CLIENT) =>
  ask<Record<string, Record<string, unknown> | string>>(
    stack,
    token,
    `mutation ($clientId: ID, $email: String!) { ${field}(clientId: $clientId, email: $email) ${field === 'removePerson' ? '' : `{ ${PERSON} }`} }`,
    { clientId, email },
  );
const people = async (token: string, clientId: string | null) => {
  const query = `query ($id: ID) { people(clientId: $id) { ${PERSON} } }`;
  return ask<{ people: Record<string, unknown>[] }>(stack, token, query, { id: clientId });
};

/** What is read of Cognito's own answers. */
interface Answers {
  SecretCode?: string;
  AuthenticationResult?: { IdToken: string };
}

interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string | null;
}
const mailTo = async (email: string) =>
  ((await (await fetch(stack.mailsUrl)).json()) as Mail[]).find(({ to }) => to === email)!;

describe('people of a client', () => {
  test('are invited by an owner, with a mail that leads to the panel and whose words run nothing', async () => {
    const { data, errors } = await invite(owner, { clientId: CLIENT, email: 'Nowa@People.example' });
    expect(errors).toEqual([]);
    expect(data!.invitePerson).toMatchObject({
      email: 'nowa@people.example',
      role: 'STAFF',
      state: 'INVITED',
      invitedBy: 'owner@stride.example',
    });
    const mail = await mailTo('nowa@people.example');
    expect(mail.subject).toBe('Zaproszenie do Stride Panel');
    expect(mail.text).toContain(
      'owner@stride.example zaprasza Cię do panelu chatbota firmy Salon <b>Bella</b> & Córki.',
    );
    const password = /Hasło tymczasowe: (\S+)/.exec(mail.text)![1]!;
    expect(mail.text).toContain(
      `${stack.panelUrl}/accept?language=pl#email=nowa@people.example&password=${password}\n`,
    );
    expect(mail.html).toContain('Salon &lt;b&gt;Bella&lt;/b&gt; &amp; Córki');
    await invite(owner, { clientId: CLIENT, email: 'english@people.example', language: 'en' });
    expect((await mailTo('english@people.example')).subject).toBe('Your invitation to Stride Panel');
  });

  test('see each other, and change nobody unless their owner lets them', async () => {
    const seen = await people(staff, CLIENT);
    expect(seen.errors).toEqual([]);
    expect(seen.data!.people.map(({ email }) => email)).toContain('nowa@people.example');
    const refused = await invite(staff, { clientId: CLIENT, email: 'x@people.example' });
    expect(refused.errors[0]).toMatchObject({ errorType: 'PeopleNotYours' });
    for (const field of ['resendInvitation', 'disablePerson', 'enablePerson', 'removePerson'])
      expect((await change(staff, field, 'nowa@people.example')).errors[0]).toMatchObject({
        errorType: 'PeopleNotYours',
      });
    await aClient(stack, CLIENT, { staff_may_invite: true });
    expect((await invite(staff, { clientId: CLIENT, email: 'x@people.example' })).errors).toEqual([]);
    expect((await change(staff, 'removePerson', 'x@people.example')).data).toEqual({
      removePerson: 'x@people.example',
    });
  });

  test('never touch another client or the owners', async () => {
    for (const clientId of ['stride-services', null]) {
      expect((await people(staff, clientId)).errors[0]).toMatchObject({ errorType: 'Unauthorized' });
      const answer = await change(staff, 'removePerson', 'owner@stride.example', clientId);
      expect(answer.errors[0]).toMatchObject({ errorType: 'Unauthorized' });
      const invited = await invite(staff, { ...(clientId && { clientId }), email: 'y@people.example' });
      expect(invited.errors[0]).toMatchObject({ errorType: 'Unauthorized' });
    }
    const own = await change(staff, 'disablePerson', 'owner@stride.example');
    expect(own.errors[0]).toMatchObject({ errorType: 'PersonUnknown' });
    const mfa = await change(staff, 'resetMfa', 'nowa@people.example');
    expect(mfa.errors[0]).toMatchObject({ errorType: 'Unauthorized' });
  });

  test('are told when they were last here, once there is a row to write it in', async () => {
    const user = await aUser(stack, { email: 'seen@people.example', group: 'clients', clientId: CLIENT });
    expect((await change(owner, 'enablePerson', user.email)).errors).toEqual([]);
    const started = Date.now();
    await tokensOf(stack, user);
    const { data } = await people(owner, CLIENT);
    const { lastSeenAt } = data!.people.find(({ email }) => email === user.email)!;
    expect(Date.parse(String(lastSeenAt))).toBeGreaterThanOrEqual(started - 1_000);
  });
});

describe('owners', () => {
  test('are listed with the account that was there from the beginning, who cannot remove himself', async () => {
    const { data } = await people(owner, null);
    expect(data!.people).toContainEqual(
      expect.objectContaining({ email: 'owner@stride.example', role: 'OWNER', state: 'ACTIVE' }),
    );
    for (const field of ['removePerson', 'disablePerson', 'resetMfa'])
      expect((await change(owner, field, 'owner@stride.example', null)).errors[0]).toMatchObject({
        errorType: 'OwnAccess',
        message: expect.stringMatching(/^[A-Z].*\.$/),
      });
  });
});

describe('npm run owner', () => {
  const run = (...parameters: string[]) =>
    promisify(execFile)(process.execPath, [
      'scripts/run.mjs',
      'functions/people/command.ts',
      ...parameters,
      '--data',
      inject('dataFolder'),
    ]).catch((error: unknown) => error as { stdout: string; stderr: string; code: number });

  test('invites an owner in the language asked for, mails again, and says what it cannot do', async () => {
    const email = 'pierwsza@people.example';
    expect((await run(email, '--language', 'en')).stdout).toMatch(
      /^pierwsza@people.example is invited as an owner/,
    );
    const first = await mailTo(email);
    expect(first.subject).toBe('Your invitation to Stride Panel');
    expect((await run(email)).stdout).toMatch(/was invited before/);
    expect((await mailTo(email)).text).not.toBe(first.text);
    const { data } = await people(owner, null);
    expect(data!.people).toContainEqual(
      expect.objectContaining({ email, role: 'OWNER', state: 'INVITED', invitedBy: null }),
    );
    expect(await run('nobody')).toMatchObject({ code: 1, stderr: expect.stringContaining('anna@firma.pl') });
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run owner -- mail@') });
    expect((await run('owner@stride.example', '--reset-mfa')).stdout).toMatch(/password alone/);
  });
});

describe('where owners need a second factor', () => {
  beforeAll(() => setOwnersNeedTotp(stack, true));
  afterAll(() => setOwnersNeedTotp(stack, false));

  const cognito = async (operation: string, input: object) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    };
    const response = await fetch(stack.cognitoEndpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    expect(response.status, operation).toBe(200);
    return (await response.json()) as Answers;
  };
  const refreshed = async (RefreshToken: string) => {
    const ClientId = stack.userPoolClientId;
    const answer = await cognito('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    return answer.AuthenticationResult!.IdToken;
  };

  test('an owner’s token opens nothing until it is set up, and says why; staff notice nothing', async () => {
    const user = await aUser(stack, { email: 'nowy-wlasciciel@people.example', group: 'owners' });
    const { idToken, accessToken, refreshToken } = await tokensOf(stack, user);
    expect(decodeJwt(idToken)).toMatchObject({ 'stride:totp_needed': 'true' });
    for (const token of [idToken, accessToken]) {
      expect(decodeJwt(token)).not.toHaveProperty('cognito:groups');
      const answer = await ask(stack, token, '{ clients { nextToken } }');
      expect(answer.errors[0]).toMatchObject({ errorType: 'Unauthorized' });
    }
    const { SecretCode } = await cognito('AssociateSoftwareToken', { AccessToken: accessToken });
    const UserCode = totpCode(fromBase32(SecretCode!), Math.floor(Date.now() / 30_000));
    await cognito('VerifySoftwareToken', { AccessToken: accessToken, UserCode });
    // Proven, and not turned on yet: sign-in would not ask for it.
    expect(decodeJwt(await refreshed(refreshToken))).not.toHaveProperty('cognito:groups');
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await cognito('SetUserMFAPreference', { AccessToken: accessToken, SoftwareTokenMfaSettings });
    const token = await refreshed(refreshToken);
    expect(decodeJwt(token)).toMatchObject({ 'cognito:groups': ['owners'] });
    expect(decodeJwt(token)).not.toHaveProperty('stride:totp_needed');
    expect((await ask(stack, token, '{ clients { nextToken } }')).errors).toEqual([]);

    expect((await change(owner, 'resetMfa', user.email, null)).data!['resetMfa']).toMatchObject({
      mfa: false,
    });
    const again = await tokensOf(stack, user);
    expect(decodeJwt(again.idToken)).toMatchObject({ 'stride:totp_needed': 'true' });

    const other = await aUser(stack, { email: 'inna@people.example', group: 'clients', clientId: CLIENT });
    const claims = decodeJwt((await tokensOf(stack, other)).idToken);
    expect(claims).toMatchObject({ 'cognito:groups': ['clients'], 'custom:client_id': CLIENT });
    expect(claims).not.toHaveProperty('stride:totp_needed');
  });
});
