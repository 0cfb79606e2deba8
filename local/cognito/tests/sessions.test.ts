import type { GroupOverrideDetails, PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aUser, calling, tokensOf, type Tokens } from './given.ts';
import { clientId, passwordClientId, poolId, serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
/** What the pool's function was called with; it leaves owners without a second factor out of their group. */
const called: { functionArn: string; event: PreTokenGenerationTriggerEvent }[] = [];

beforeAll(async () => {
  const invoke = async (functionArn: string, _: string, given: object) => {
    const event = given as PreTokenGenerationTriggerEvent;
    called.push({ functionArn, event });
    const { email } = event.request.userAttributes;
    if (email!.startsWith('broken')) throw new Error('no answer');
    if (email!.startsWith('strange')) return { statusCode: 200 };
    const groupConfiguration = event.request.groupConfiguration as GroupOverrideDetails;
    const groupsToOverride = groupConfiguration.groupsToOverride!.filter((group) => group !== 'owners');
    event.response.claimsOverrideDetails = {
      claimsToAddOrOverride: {
        'stride:why': 'no second factor',
        sub: 'somebody-else',
        'cognito:groups': 'owners',
      },
      claimsToSuppress: ['custom:role', 'email_verified', 'sub'],
      groupOverrideDetails: { ...groupConfiguration, groupsToOverride },
    };
    return event;
  };
  served = await serveCognito({ invoke }, { LambdaConfig: { PreTokenGeneration: 'arn:trigger' } });
  await aUser(served, 'anna@salon.example');
});
afterAll(() => served.close());
afterEach(() => {
  served.clock.ahead = 0;
});

const refresh = (RefreshToken: string, ClientId = passwordClientId) =>
  calling(served)('GetTokensFromRefreshToken', { ClientId, RefreshToken });

describe('a refresh token', () => {
  it('works by both operations, again and again, and gives no new one without rotation', async () => {
    const { RefreshToken } = await tokensOf(served, 'anna@salon.example');
    expect(await refresh(RefreshToken)).toMatchObject({ status: 200 });
    const second = await refresh(RefreshToken);
    expect(second.AuthenticationResult).not.toHaveProperty('RefreshToken');
    const third = await calling(served)('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: passwordClientId,
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    });
    expect(third).toMatchObject({ status: 200, AuthenticationResult: { TokenType: 'Bearer' } });
  });

  it('dies when revoked, and only that session dies', async () => {
    const [one, other] = [
      await tokensOf(served, 'anna@salon.example'),
      await tokensOf(served, 'anna@salon.example'),
    ];
    const call = calling(served);
    const revoke = { ClientId: passwordClientId, Token: one.RefreshToken };
    expect(await call('RevokeToken', revoke)).toEqual({ status: 200 });
    expect(await call('RevokeToken', revoke)).toEqual({ status: 200 });
    expect(await refresh(one.RefreshToken)).toMatchObject({ message: 'Invalid Refresh Token' });
    expect(await call('GetUser', { AccessToken: one.AccessToken })).toMatchObject({
      message: 'Access Token has been revoked',
    });
    expect(await refresh(other.RefreshToken)).toMatchObject({ status: 200 });
    expect(await call('RevokeToken', { ClientId: passwordClientId, Token: other.AccessToken })).toMatchObject(
      { __type: 'UnsupportedTokenTypeException' },
    );
  });

  it('is of no use to another client, when edited, or after 30 days', async () => {
    const { RefreshToken } = await tokensOf(served, 'anna@salon.example');
    expect(await refresh(RefreshToken, clientId)).toMatchObject({ message: 'Invalid Refresh Token' });
    expect(await calling(served)('RevokeToken', { ClientId: clientId, Token: RefreshToken })).toMatchObject({
      __type: 'UnauthorizedException',
    });
    expect(await refresh(`${RefreshToken}x`)).toMatchObject({ message: 'Invalid Refresh Token' });
    expect(await refresh('__proto__.x')).toMatchObject({ message: 'Invalid Refresh Token' });
    served.clock.ahead = 30 * 86_400_000 + 1000;
    expect(await refresh(RefreshToken)).toMatchObject({ message: 'Refresh Token has expired' });
  });

  it('rotates: the old one works for ten seconds more, then never, and both of a race work', async () => {
    await served.cognito.createClient({
      clientId: 'rotatingpassword12345',
      poolId,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: '10' },
    });
    const rotate = async (token: string) => {
      const answer = await refresh(token, 'rotatingpassword12345');
      const result = answer.AuthenticationResult as Tokens | undefined;
      return result?.RefreshToken ?? String(answer.__type);
    };
    const signedIn = await calling(served)('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: 'rotatingpassword12345',
      AuthParameters: { USERNAME: 'anna@salon.example', PASSWORD: 'Zielona-Brama-2026' },
    });
    const first = (signedIn.AuthenticationResult as Tokens).RefreshToken;
    const [second, third] = await Promise.all([rotate(first), rotate(first)]);
    expect(new Set([first, second, third]).size).toBe(3);
    const fourth = await rotate(second);
    const fifth = await rotate(third);
    expect([fourth, fifth].every((token) => token.includes('.'))).toBe(true);
    served.clock.ahead = 11_000;
    expect(await rotate(first)).toBe('RefreshTokenReuseException');
    expect(await rotate(second)).toBe('RefreshTokenReuseException');
    expect(await rotate(fourth)).toContain('.');
    expect(
      await calling(served)('InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: 'rotatingpassword12345',
        AuthParameters: { REFRESH_TOKEN: fifth },
      }),
    ).toMatchObject({ __type: 'InvalidParameterException' });
  });
});

describe('the pre-token-generation trigger', () => {
  it("is called with Cognito's event, at sign-in and at refresh", async () => {
    const sub = await aUser(served, 'event@stride.example', { group: 'owners' });
    called.length = 0;
    const { RefreshToken } = await tokensOf(served, 'event@stride.example');
    await refresh(RefreshToken);
    expect(called.map(({ event }) => event.triggerSource)).toEqual([
      'TokenGeneration_Authentication',
      'TokenGeneration_RefreshTokens',
    ]);
    expect(called[0]).toMatchObject({
      functionArn: 'arn:trigger',
      event: {
        version: '1',
        userPoolId: poolId,
        userName: sub,
        callerContext: { clientId: passwordClientId },
        request: {
          userAttributes: {
            sub,
            email: 'event@stride.example',
            email_verified: 'true',
            'cognito:user_status': 'CONFIRMED',
            'custom:client_id': 'stride-services',
          },
          groupConfiguration: { groupsToOverride: ['owners'] },
        },
      },
    });
  });

  it('leaves a group out of both tokens, and adds and takes away claims of the id token', async () => {
    const sub = await aUser(served, 'owner@stride.example', { group: 'owners' });
    const tokens = await tokensOf(served, 'owner@stride.example');
    const refreshed = (await refresh(tokens.RefreshToken)).AuthenticationResult as Tokens;
    const read = (jwt: string) => served.cognito.verify(jwt, { poolId, clientIds: [passwordClientId] });
    for (const jwt of [tokens.IdToken, tokens.AccessToken, refreshed.IdToken])
      expect(await read(jwt)).not.toHaveProperty('cognito:groups');
    const id = await read(tokens.IdToken);
    expect(id).toMatchObject({ sub, 'stride:why': 'no second factor', email: 'owner@stride.example' });
    expect(id).not.toHaveProperty('email_verified');
    expect(await read(tokens.AccessToken)).not.toHaveProperty('stride:why');
  });

  it('lets nobody in when it fails, or answers what is no answer', async () => {
    const refusal = async (email: string) => {
      await aUser(served, email);
      return tokensOf(served, email).catch((thrown) => thrown.answer.body as object);
    };
    expect(await refusal('broken@stride.example')).toEqual({
      __type: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error no answer.',
    });
    expect(await refusal('strange@stride.example')).toEqual({
      __type: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });

  it('is refused by a template that wants what is not called here', async () => {
    const versioned = { PreTokenGenerationConfig: { LambdaArn: 'arn:x', LambdaVersion: 'V2_0' } };
    for (const LambdaConfig of [versioned, { PostConfirmation: 'arn:x' }])
      await expect(served.cognito.createPool({ id: poolId, LambdaConfig })).rejects.toThrow(
        'not called here',
      );
  });
});
