import { Amplify } from 'aws-amplify';
import { confirmSignIn, signIn, signOut } from 'aws-amplify/auth';
import { expect, it } from 'vitest';
import { fromBase32 } from '../base32.ts';
import { totpCode } from '../totp.ts';
import { aUser, calling, PASSWORD } from './given.ts';
import { clientId, poolId, serveCognito } from './serve-cognito.ts';

it('makes everybody set up TOTP at sign-in where the pool requires it', async () => {
  const served = await serveCognito({}, { MfaConfiguration: 'ON' });
  Amplify.configure({
    Auth: { Cognito: { userPoolId: poolId, userPoolClientId: clientId, userPoolEndpoint: served.url } },
  });
  await aUser(served, 'owner@stride.example');
  const first = await signIn({ username: 'owner@stride.example', password: PASSWORD });
  if (first.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') {
    throw new Error(`unexpected step ${first.nextStep.signInStep}`);
  }
  const secret = fromBase32(first.nextStep.totpSetupDetails.sharedSecret);
  const done = await confirmSignIn({
    challengeResponse: totpCode(secret, Math.floor(Date.now() / 30_000)),
  });
  expect(done.isSignedIn).toBe(true);
  await signOut();
  const next = await signIn({ username: 'owner@stride.example', password: PASSWORD });
  expect(next.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  await served.close();
});

it('does not let a session skip the set-up', async () => {
  const served = await serveCognito({}, { MfaConfiguration: 'ON' });
  await aUser(served, 'owner@stride.example');
  const call = calling(served);
  const asked = await call('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: 'passwordclient1234567',
    AuthParameters: { USERNAME: 'owner@stride.example', PASSWORD },
  });
  expect(asked.ChallengeName).toBe('MFA_SETUP');
  const answers = { ClientId: 'passwordclient1234567', Session: asked.Session };
  const skipped = await call('RespondToAuthChallenge', {
    ...answers,
    ChallengeName: 'MFA_SETUP',
    ChallengeResponses: { USERNAME: 'owner@stride.example' },
  });
  expect(skipped).toMatchObject({ status: 400, __type: 'InvalidParameterException' });
  const other = await call('RespondToAuthChallenge', {
    ...answers,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeResponses: { USERNAME: 'owner@stride.example', NEW_PASSWORD: PASSWORD },
  });
  expect(other).toMatchObject({ status: 400, __type: 'NotAuthorizedException' });
  await served.close();
});
