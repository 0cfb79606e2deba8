import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser, calling, PASSWORD, tokensOf } from './given.ts';
import { serveCognito, type Served } from './serve-cognito.ts';

let served: Served;
beforeAll(async () => {
  served = await serveCognito(
    {},
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
  );
});
afterAll(() => served.close());

const AttributeName = 'email';
const lastCode = () => /\b\d{6}\b/.exec(served.mails.at(-1)!.text)![0];

async function change(from: string, to: string) {
  const { AccessToken } = await tokensOf(served, from);
  const UserAttributes = [{ Name: 'email', Value: to }];
  return {
    AccessToken,
    answer: await calling(served)('UpdateUserAttributes', { AccessToken, UserAttributes }),
  };
}

describe('a changed address, in a pool that verifies before it updates', () => {
  it('counts only once its code came back', async () => {
    await aUser(served, 'stara@salon.example');
    const { AccessToken, answer } = await change('stara@salon.example', 'nowa@biuro.example');
    expect(answer).toMatchObject({ status: 200, CodeDeliveryDetailsList: [{ Destination: 'n***@b***' }] });
    expect(served.mails.at(-1)!.to).toBe('nowa@biuro.example');
    const call = calling(served);
    const email = async () => {
      const { UserAttributes } = await call('GetUser', { AccessToken });
      return (UserAttributes as { Name: string; Value: string }[])
        .filter(({ Name }) => Name.startsWith('email'))
        .map(({ Value }) => Value);
    };
    expect(await email()).toEqual(['true', 'stara@salon.example']);
    await expect(tokensOf(served, 'nowa@biuro.example')).rejects.toThrow('not signed in');
    const wrong = lastCode() === '111111' ? '222222' : '111111';
    expect(await call('VerifyUserAttribute', { AccessToken, AttributeName, Code: wrong })).toMatchObject({
      __type: 'CodeMismatchException',
    });
    const Code = lastCode();
    expect(await call('VerifyUserAttribute', { AccessToken, AttributeName, Code })).toEqual({ status: 200 });
    expect(await email()).toEqual(['true', 'nowa@biuro.example']);
    expect(await tokensOf(served, 'nowa@biuro.example', PASSWORD)).toHaveProperty('IdToken');
    await expect(tokensOf(served, 'stara@salon.example')).rejects.toThrow('not signed in');
  });

  it("cannot become another user's, and the refusal comes after the code only", async () => {
    await aUser(served, 'ja@salon.example');
    await aUser(served, 'cudza@salon.example');
    const { AccessToken, answer } = await change('ja@salon.example', 'Cudza@salon.example');
    expect(answer.status).toBe(200);
    const Code = lastCode();
    const taken = await calling(served)('VerifyUserAttribute', { AccessToken, AttributeName, Code });
    expect(taken).toMatchObject({ __type: 'AliasExistsException' });
  });

  it('is not proved by the code of another address', async () => {
    await aUser(served, 'dwie@salon.example');
    await change('dwie@salon.example', 'pierwsza@salon.example');
    const Code = lastCode();
    const { AccessToken } = await change('dwie@salon.example', 'druga@salon.example');
    const answer = await calling(served)('VerifyUserAttribute', { AccessToken, AttributeName, Code });
    expect(answer).toMatchObject({ __type: 'CodeMismatchException' });
  });

  it.each(['', 'no address', 'a@b@c'])('is refused when it is %j', async (to) => {
    const { answer } = await change('ja@salon.example', to);
    expect(answer).toMatchObject({ __type: 'InvalidParameterException' });
  });
});
