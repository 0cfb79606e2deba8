import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromBase32 } from '../base32.ts';
import { g, N } from '../srp/group.ts';
import { modPow } from '../srp/mod-pow.ts';
import { totpCode } from '../totp.ts';
import { aUser, calling, PASSWORD, tokensOf } from './given.ts';
import { clientId, passwordClientId, serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
beforeAll(async () => {
  served = await serveCognito();
  served.clock.frozenAt = Date.now();
  await aUser(served, 'anna@salon.example');
});
afterAll(() => served.close());
afterEach(() => {
  served.clock.ahead = 0;
});

const messageOf = (email: string, password: string) =>
  tokensOf(served, email, password).then(
    () => 'signed in',
    (error) => error.answer.body.message as string,
  );

const A = modPow(g, 12345678901234567890n, N).toString(16);

const startSrp = (USERNAME: string, parameters: object = {}) =>
  calling(served)('InitiateAuth', {
    AuthFlow: 'USER_SRP_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME, SRP_A: A, ...parameters },
  });

const claim = (parameters: Record<string, string>, changed: object = {}) =>
  calling(served)('RespondToAuthChallenge', {
    ClientId: clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: parameters.USER_ID_FOR_SRP,
      PASSWORD_CLAIM_SECRET_BLOCK: parameters.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32).toString('base64'),
      TIMESTAMP: 'Mon Nov 23 15:08:02 UTC 2026',
      ...changed,
    },
  });

describe('a guesser', () => {
  it.each(['anna@salon.example', 'nikt@salon.example'])(
    'of the password of %s is locked out after five tries, longer each time',
    async (email) => {
      for (let round = 0; round < 5; round++) {
        expect(await messageOf(email, `Wrong-Password-${round}`)).toBe('Incorrect username or password.');
      }
      expect(await messageOf(email, PASSWORD)).toBe('Password attempts exceeded');
      expect(await startSrp(email)).toMatchObject({ message: 'Password attempts exceeded' });
      served.clock.ahead = 1100;
      expect(await messageOf(email, 'Wrong-Password-6')).toBe('Incorrect username or password.');
      served.clock.ahead = 2900;
      expect(await messageOf(email, PASSWORD)).toBe('Password attempts exceeded');
      served.clock.ahead = 3200;
      const known = email.startsWith('anna');
      expect(await messageOf(email, PASSWORD)).toBe(known ? 'signed in' : 'Incorrect username or password.');
    },
  );

  it('cannot spread the guesses over challenges opened beforehand', async () => {
    await aUser(served, 'zapas@salon.example');
    const opened = await Promise.all(Array.from({ length: 8 }, () => startSrp('zapas@salon.example')));
    const messages = [];
    for (const { ChallengeParameters } of opened) {
      messages.push((await claim(ChallengeParameters as Record<string, string>)).message);
    }
    expect(messages.slice(0, 5)).toEqual(Array(5).fill('Incorrect username or password.'));
    expect(messages.slice(5)).toEqual(Array(3).fill('Password attempts exceeded'));
  });

  it('sees no difference between a known and an unknown name in the SRP challenge', async () => {
    await aUser(served, 'srp@salon.example');
    const look = async (name: string) => {
      const [one, two] = [await startSrp(name), await startSrp(name.toUpperCase())];
      const first = one.ChallengeParameters as Record<string, string>;
      const second = two.ChallengeParameters as Record<string, string>;
      const failed = await claim(first);
      return {
        keys: Object.keys(first).toSorted(),
        status: one.status,
        sameSalt: first.SALT === second.SALT,
        sameUser:
          first.USER_ID_FOR_SRP === second.USER_ID_FOR_SRP && first.USERNAME === first.USER_ID_FOR_SRP,
        otherB: first.SRP_B !== second.SRP_B,
        uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(first.USERNAME!),
        saltLength: first.SALT!.length > 28 && first.SALT!.length <= 32,
        failed,
      };
    };
    const known = await look('srp@salon.example');
    expect(await look('nikogo@salon.example')).toEqual(known);
    expect(known).toMatchObject({ status: 200, sameSalt: true, sameUser: true, otherB: true, uuid: true });
  });

  it('cannot answer a challenge twice, with the wrong client, or without one', async () => {
    const { ChallengeParameters } = await startSrp('anna@salon.example');
    const parameters = ChallengeParameters as Record<string, string>;
    const refused = {
      status: 400,
      __type: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    };
    expect(await claim(parameters)).toEqual(refused);
    expect(await claim(parameters)).toEqual(refused);
    expect(await claim({ ...parameters, SECRET_BLOCK: 'AAAA' })).toEqual(refused);
    expect(await claim(parameters, { TIMESTAMP: 'now' })).toMatchObject({
      __type: 'InvalidParameterException',
    });
  });

  it.each([
    ['0', 'zero'],
    [N.toString(16), 'N'],
    [(3n * N).toString(16), '3 N'],
    ['not hex', 'no number'],
    ['', 'nothing'],
  ])('gets nowhere with A = %s', async (SRP_A) => {
    expect(await startSrp('anna@salon.example', { SRP_A })).toMatchObject({
      __type: 'InvalidParameterException',
    });
  });

  it('of a reset code is stopped after five tries, known name or not', async () => {
    await aUser(served, 'kod@salon.example');
    const call = calling(served);
    const guess = (Username: string, ConfirmationCode: string) =>
      call('ConfirmForgotPassword', {
        ClientId: clientId,
        Username,
        ConfirmationCode,
        Password: 'Inna-Brama-2026',
      });
    const play = async (Username: string) => {
      const types = [(await guess(Username, '123456')).__type];
      const asked = await call('ForgotPassword', { ClientId: clientId, Username });
      const code = served.mails.at(-1)!.text.match(/\b\d{6}\b/)?.[0] ?? '123456';
      const wrong = code === '111111' ? '222222' : '111111';
      for (let round = 0; round < 5; round++) types.push((await guess(Username, wrong)).__type);
      types.push((await guess(Username, code)).__type);
      for (let round = 0; round < 5; round++) {
        types.push((await call('ForgotPassword', { ClientId: clientId, Username })).__type);
      }
      return { types, keys: Object.keys(asked) };
    };
    const known = await play('kod@salon.example');
    expect(await play('nie-ma@salon.example')).toEqual(known);
    expect(known.types).toEqual([
      'ExpiredCodeException',
      ...Array(5).fill('CodeMismatchException'),
      'LimitExceededException',
      ...Array(4).fill(undefined),
      'LimitExceededException',
    ]);
    expect(served.mails.filter(({ to }) => to === 'nie-ma@salon.example')).toEqual([]);
  });

  it('of the second factor is stopped after five tries, over all sessions together', async () => {
    await aUser(served, 'totp@salon.example');
    const call = calling(served);
    const { AccessToken } = await tokensOf(served, 'totp@salon.example');
    const { SecretCode } = await call('AssociateSoftwareToken', { AccessToken });
    const step = Math.floor(served.clock.frozenAt! / 30_000);
    const secret = fromBase32(String(SecretCode));
    await call('VerifySoftwareToken', { AccessToken, UserCode: totpCode(secret, step) });
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    const right = totpCode(secret, step + 1);
    const wrong = right === '111111' ? '222222' : '111111';
    const answer = async (Session: unknown, code: string) => {
      const { message } = await call('RespondToAuthChallenge', {
        ClientId: passwordClientId,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session,
        ChallengeResponses: { USERNAME: 'totp@salon.example', SOFTWARE_TOKEN_MFA_CODE: code },
      });
      return message;
    };
    const password = async () =>
      await call('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: passwordClientId,
        AuthParameters: { USERNAME: 'totp@salon.example', PASSWORD },
      });
    const sessions = [(await password()).Session, (await password()).Session];
    for (let round = 0; round < 5; round++) {
      expect(await answer(sessions[round % 2], wrong)).toBe('Invalid code received for user');
    }
    expect(await answer(sessions[0], right)).toBe('Password attempts exceeded');
    expect((await password()).message).toBe('Password attempts exceeded');
    served.clock.ahead = 1001;
    expect(await answer(sessions[0], right)).toBeUndefined();
    expect(await answer(sessions[0], right)).toBe('Invalid session for the user, session is expired.');
  });

  it('cannot use a reset code an hour later', async () => {
    await aUser(served, 'pozno@salon.example');
    const call = calling(served);
    await call('ForgotPassword', { ClientId: clientId, Username: 'pozno@salon.example' });
    const ConfirmationCode = /\b\d{6}\b/.exec(served.mails.at(-1)!.text)![0];
    served.clock.ahead = 3_600_000;
    const late = await call('ConfirmForgotPassword', {
      ClientId: clientId,
      Username: 'pozno@salon.example',
      ConfirmationCode,
      Password: PASSWORD,
    });
    expect(late.__type).toBe('ExpiredCodeException');
  });

  it('may send no password by a client that allows SRP only', async () => {
    const answer = await calling(served)('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: 'anna@salon.example', PASSWORD },
    });
    expect(answer).toMatchObject({
      __type: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    });
  });
});

describe('bad input', () => {
  it.each([
    ['InitiateAuth', null],
    ['InitiateAuth', { AuthFlow: 'USER_SRP_AUTH' }],
    ['InitiateAuth', { AuthFlow: 1, ClientId: [] }],
    ['InitiateAuth', { AuthFlow: 'USER_AUTH', ClientId: passwordClientId }],
    ['RespondToAuthChallenge', { ClientId: clientId, ChallengeName: 'CUSTOM_CHALLENGE' }],
    ['GetUser', { AccessToken: '' }],
    ['ForgotPassword', { ClientId: clientId, Username: 'x'.repeat(129) }],
  ])('%s of %j is one plain sentence', async (operation, body) => {
    const answer = await served.cognito.handle(operation, body, { signed: false });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ __type: 'InvalidParameterException' });
  });

  it.each(['SignUp', 'ConfirmSignUp', 'ResendConfirmationCode'])('%s is refused', async (operation) => {
    expect(await calling(served)(operation, { ClientId: clientId, Username: 'x' })).toMatchObject({
      __type: 'NotAuthorizedException',
    });
  });

  it.each(['DeleteUserPool', 'constructor', '__proto__', ''])('%j is no operation', async (operation) => {
    expect(await calling(served)(operation, {})).toMatchObject({ __type: 'UnknownOperationException' });
  });

  it('names an unknown client', async () => {
    expect(await calling(served)('ForgotPassword', { ClientId: 'nobody', Username: 'x' })).toMatchObject({
      __type: 'ResourceNotFoundException',
      message: 'User pool client nobody does not exist.',
    });
  });
});
