import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignIn,
  confirmUserAttribute,
  fetchAuthSession,
  fetchMFAPreference,
  fetchUserAttributes,
  getCurrentUser,
  resetPassword,
  setUpTOTP,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
  updatePassword,
  updateUserAttributes,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBase32 } from '../base32.ts';
import { totpCode } from '../totp.ts';
import { aUser, calling, PASSWORD, tokensOf } from './given.ts';
import {
  clientId,
  passwordClientId,
  poolId,
  rotatingClientId,
  serveCognito,
  type Served,
} from './serve-cognito.ts';

let served: Served;

function configure(userPoolClientId = clientId) {
  Amplify.configure({
    Auth: { Cognito: { userPoolId: poolId, userPoolClientId, userPoolEndpoint: served.url } },
  });
}

const codeAt = (secret: string, stepsAhead = 0) =>
  totpCode(fromBase32(secret), Math.floor((Date.now() + served.clock.ahead) / 30_000) + stepsAhead);

const codeOfLastMail = () => /\b\d{6}\b/.exec(served.mails.at(-1)!.text)![0];

beforeAll(async () => {
  served = await serveCognito();
  configure();
});
afterEach(async () => {
  served.clock.ahead = 0;
  await signOut();
  configure();
});
afterAll(() => served.close());

describe('an unmodified aws-amplify', () => {
  it('signs in by SRP with the e-mail in any case, ten times of ten', async () => {
    const sub = await aUser(served, 'anna@warsztat.example');
    for (let round = 0; round < 10; round++) {
      const result = await signIn({ username: 'Anna@Warsztat.Example', password: PASSWORD });
      expect(result.nextStep.signInStep).toBe('DONE');
      expect((await getCurrentUser()).userId).toBe(sub);
      await signOut();
    }
  });

  it('gets tokens that verify, with group, tenant and nothing in the access token that is not its business', async () => {
    const sub = await aUser(served, 'jan@dentysta.example', { company: 'dentysta' });
    await signIn({ username: 'jan@dentysta.example', password: PASSWORD });
    const { tokens } = await fetchAuthSession();
    const expected = { poolId, clientIds: [clientId] };
    const id = await served.cognito.verify(tokens!.idToken!.toString(), { ...expected, use: 'id' });
    const access = await served.cognito.verify(tokens!.accessToken.toString(), expected);
    expect(id).toMatchObject({
      iss: `${served.url}/${poolId}`,
      sub,
      aud: clientId,
      token_use: 'id',
      email: 'jan@dentysta.example',
      email_verified: true,
      'cognito:username': sub,
      'cognito:groups': ['clients'],
      'custom:client_id': 'dentysta',
    });
    expect(id.exp - id.iat).toBe(15 * 60);
    expect(access).toMatchObject({ sub, client_id: clientId, token_use: 'access', username: sub });
    expect(Object.keys(access).filter((name) => name.startsWith('custom:') || name === 'email')).toEqual([]);
    expect(access.origin_jti).toBe(id.origin_jti);
  });

  it('leaves nothing on the wire that could be sent again', async () => {
    await aUser(served, 'podsluch@salon.example');
    await signIn({ username: 'podsluch@salon.example', password: PASSWORD });
    const claim = served.requests.at(-1)!;
    expect(claim.target).toBe('AWSCognitoIdentityProviderService.RespondToAuthChallenge');
    expect(JSON.stringify(served.requests.slice(-2))).not.toContain(PASSWORD);
    expect(await served.cognito.handle(claim.target, claim.body, { signed: false })).toEqual({
      status: 400,
      body: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
    });
  });

  it('gets one and the same answer for a wrong password and an unknown user', async () => {
    await aUser(served, 'ewa@salon.example');
    const attempts = [
      { username: 'ewa@salon.example', password: 'Zielona-Brama-2027' },
      { username: 'nikt@salon.example', password: PASSWORD },
    ].map((input) => signIn(input).catch((error: Error) => `${error.name}: ${error.message}`));
    const expected = 'NotAuthorizedException: Incorrect username or password.';
    expect(await Promise.all(attempts)).toEqual([expected, expected]);
  });

  it('lets an invited user choose a password, told from the mail', async () => {
    await served.admin.send(
      new AdminCreateUserCommand({ UserPoolId: poolId, Username: 'nowy@salon.example' }),
    );
    const mail = served.mails.at(-1)!;
    expect(mail.to).toBe('nowy@salon.example');
    expect(mail.text).toContain('Hasło tymczasowe');
    const temporary = /Temporary password: (\S+)/.exec(mail.text)![1]!;

    const first = await signIn({ username: 'nowy@salon.example', password: temporary });
    expect(first.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
    await expect(confirmSignIn({ challengeResponse: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    const second = await confirmSignIn({ challengeResponse: PASSWORD });
    expect(second.nextStep.signInStep).toBe('DONE');
    await signOut();
    expect((await signIn({ username: 'nowy@salon.example', password: PASSWORD })).isSignedIn).toBe(true);
  });

  it('sets up TOTP, is asked for a code at the next sign-in, and each code works once', async () => {
    await aUser(served, 'owner@stride.example', { group: 'owners' });
    await signIn({ username: 'owner@stride.example', password: PASSWORD });
    const { sharedSecret } = await setUpTOTP();
    await expect(verifyTOTPSetup({ code: '000000' })).rejects.toMatchObject({
      name: 'EnableSoftwareTokenMFAException',
    });
    await verifyTOTPSetup({ code: codeAt(sharedSecret) });
    expect((await fetchMFAPreference()).enabled).toBeUndefined();
    await updateMFAPreference({ totp: 'PREFERRED' });
    expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
    await signOut();

    served.clock.ahead = 60_000;
    const asked = await signIn({ username: 'owner@stride.example', password: PASSWORD });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    const code = codeAt(sharedSecret);
    const wrong = code === '123456' ? '654321' : '123456';
    await expect(confirmSignIn({ challengeResponse: wrong })).rejects.toMatchObject({
      name: 'CodeMismatchException',
    });
    expect((await confirmSignIn({ challengeResponse: code })).isSignedIn).toBe(true);
    await signOut();

    await signIn({ username: 'owner@stride.example', password: PASSWORD });
    await expect(confirmSignIn({ challengeResponse: code })).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    });
    expect((await confirmSignIn({ challengeResponse: codeAt(sharedSecret, 1) })).isSignedIn).toBe(true);
    await updateMFAPreference({ totp: 'DISABLED' });
    await signOut();
    expect((await signIn({ username: 'owner@stride.example', password: PASSWORD })).isSignedIn).toBe(true);
  });

  it('resets a forgotten password by a code, in Polish and English in one mail', async () => {
    await aUser(served, 'zapominalska@salon.example');
    const asked = await resetPassword({ username: 'Zapominalska@salon.example' });
    expect(asked.nextStep).toMatchObject({
      resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'z***@s***' },
    });
    const mail = served.mails.at(-1)!;
    expect(mail.text).toMatch(/Kod do ustawienia nowego hasła[^]*The code for your new password/);
    const confirmationCode = codeOfLastMail();
    const newPassword = 'Niebieska-Brama-2026';
    const username = 'zapominalska@salon.example';
    const wrong = confirmationCode === '123456' ? '654321' : '123456';
    await expect(
      confirmResetPassword({ username, confirmationCode: wrong, newPassword }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await confirmResetPassword({ username, confirmationCode, newPassword });
    await expect(confirmResetPassword({ username, confirmationCode, newPassword })).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    });
    await expect(signIn({ username, password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await signIn({ username, password: newPassword })).isSignedIn).toBe(true);
  });

  it('answers a reset for an unknown address as for a known one, and sends nothing', async () => {
    const before = served.mails.length;
    const asked = await resetPassword({ username: 'nikt@salon.example' });
    expect(asked.nextStep.codeDeliveryDetails.destination).toBe('n***@s***');
    expect(served.mails.length).toBe(before);
    await expect(
      confirmResetPassword({
        username: 'nikt@salon.example',
        confirmationCode: '123456',
        newPassword: PASSWORD,
      }),
    ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  it.each([
    ['keeping the refresh token', clientId],
    ['rotating it', rotatingClientId],
  ])('refreshes, by itself after expiry too, %s', async (_, client) => {
    configure(client);
    await aUser(served, `refresh-${client}@salon.example`);
    await signIn({ username: `refresh-${client}@salon.example`, password: PASSWORD });
    const { tokens: first } = await fetchAuthSession();
    const seen = new Set([first!.accessToken.payload.jti]);
    for (let round = 0; round < 3; round++) {
      const { tokens: next } = await fetchAuthSession({ forceRefresh: true });
      seen.add(next!.accessToken.payload.jti);
      expect(next!.accessToken.payload.origin_jti).toBe(first!.accessToken.payload.origin_jti);
      expect(next!.idToken!.payload.auth_time).toBe(first!.idToken!.payload.auth_time);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    const { tokens: afterExpiry } = await fetchAuthSession().finally(() => vi.useRealTimers());
    seen.add(afterExpiry!.accessToken.payload.jti);
    expect(seen.size).toBe(5);
  });

  it('signs out everywhere: the refresh token of another device is dead', async () => {
    await aUser(served, 'dwa@salon.example');
    await signIn({ username: 'dwa@salon.example', password: PASSWORD });
    const otherDevice = await tokensOf(served, 'dwa@salon.example');
    const call = calling(served);
    const refresh = { ClientId: passwordClientId, RefreshToken: otherDevice.RefreshToken };
    expect(await call('GetTokensFromRefreshToken', refresh)).toMatchObject({ status: 200 });
    await signOut({ global: true });
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
    expect(await call('GetTokensFromRefreshToken', refresh)).toEqual({
      status: 400,
      __type: 'NotAuthorizedException',
      message: 'Invalid Refresh Token',
    });
    expect(await call('GetUser', { AccessToken: otherDevice.AccessToken })).toEqual({
      status: 400,
      __type: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
  });

  it('changes the password and the address, and not the tenant', async () => {
    await aUser(served, 'zmiana@salon.example', { company: 'salon' });
    await signIn({ username: 'zmiana@salon.example', password: PASSWORD });
    await expect(
      updatePassword({ oldPassword: 'Wrong-Password-1', newPassword: 'Nowa-Brama-2026' }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await updatePassword({ oldPassword: PASSWORD, newPassword: 'Nowa-Brama-2026' });
    await expect(
      updateUserAttributes({ userAttributes: { 'custom:client_id': 'stride-services' } }),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    });
    await updateUserAttributes({ userAttributes: { email: 'nowa@salon.example' } });
    expect((await fetchUserAttributes()).email_verified).toBe('false');
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: codeOfLastMail() });
    expect(await fetchUserAttributes()).toMatchObject({
      email: 'nowa@salon.example',
      email_verified: 'true',
      'custom:client_id': 'salon',
    });
    await signOut();
    const again = await signIn({ username: 'nowa@salon.example', password: 'Nowa-Brama-2026' });
    expect(again.isSignedIn).toBe(true);
  });

  it('cannot sign up', async () => {
    await expect(signUp({ username: 'obcy@obcy.example', password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
  });
});
