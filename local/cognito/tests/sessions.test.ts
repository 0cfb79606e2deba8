import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aUser, calling, tokensOf, type Tokens } from './given.ts';
import { clientId, passwordClientId, poolId, serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
beforeAll(async () => {
  served = await serveCognito({
    preTokenGeneration: async (_, user) => {
      if (user.email?.startsWith('broken')) throw new Error('no answer');
      return user.groups.includes('owners') && !user.totpEnabled ? { groupsToRemove: ['owners'] } : undefined;
    },
  });
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
  it('leaves a group out of both tokens, at sign-in and at refresh', async () => {
    await aUser(served, 'owner@stride.example', { group: 'owners' });
    const tokens = await tokensOf(served, 'owner@stride.example');
    const refreshed = (await refresh(tokens.RefreshToken)).AuthenticationResult as Tokens;
    for (const jwt of [tokens.IdToken, tokens.AccessToken, refreshed.IdToken]) {
      const claims = await served.cognito.verify(jwt, { poolId, clientIds: [passwordClientId] });
      expect(claims).not.toHaveProperty('cognito:groups');
    }
  });

  it('lets nobody in when it fails', async () => {
    await aUser(served, 'broken@stride.example');
    const error = await tokensOf(served, 'broken@stride.example').catch((thrown) => thrown.answer.body);
    expect(error).toEqual({ __type: 'UserLambdaValidationException', message: 'PreTokenGeneration failed.' });
  });
});
