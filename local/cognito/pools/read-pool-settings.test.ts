import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { readClient } from './read-client.ts';
import { readPoolSettings } from './read-pool-settings.ts';

describe('readPoolSettings', () => {
  it('has defaults for a bare pool', () => {
    expect(readPoolSettings({})).toMatchObject({
      mfa: 'OFF',
      recoveryByEmail: true,
      verifyEmailBeforeUpdate: false,
      passwordPolicy: { minimumLength: 8, requireSymbols: true, temporaryPasswordValidityDays: 7 },
      invitation: { subject: null, text: null },
      resetCode: { subject: null, text: null },
    });
  });

  it('reads what a template says, numbers and booleans as text too', () => {
    const settings = readPoolSettings({
      Policies: { PasswordPolicy: { MinimumLength: '12', RequireSymbols: 'false' } },
      MfaConfiguration: 'OPTIONAL',
      Schema: [{ Name: 'client_id', Mutable: 'true', StringAttributeConstraints: { MaxLength: '32' } }],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AdminCreateUserConfig: {
        InviteMessageTemplate: { EmailSubject: 'Witaj', EmailMessage: '<p>{username}</p>{####}' },
      },
    });
    expect(settings).toMatchObject({
      mfa: 'OPTIONAL',
      recoveryByEmail: false,
      verifyEmailBeforeUpdate: true,
      passwordPolicy: { minimumLength: 12, requireSymbols: false },
      invitation: { subject: 'Witaj', text: '{username}\n{####}' },
    });
    expect(settings.attributes[0]).toEqual({
      name: 'custom:client_id',
      mutable: true,
      required: false,
      minLength: 0,
      maxLength: 32,
    });
  });

  it("takes CDK's stock texts for no texts", () => {
    const settings = readPoolSettings({
      VerificationMessageTemplate: {
        EmailSubject: 'Verify your new account',
        EmailMessage: 'The verification code to your new account is {####}',
      },
    });
    expect(settings.resetCode).toEqual({ subject: null, text: null });
  });

  it('refuses what it does not know', () => {
    expect(() => readPoolSettings({ MfaConfiguration: 'SOMETIMES' })).toThrow('SOMETIMES');
    expect(() => readClient('c', { GenerateSecret: true })).toThrow('wants a secret');
    expect(() => readClient('c', { IdTokenValidity: 'soon' })).toThrow('"soon" is no number');
  });
});

describe('readClient', () => {
  it("has AWS's defaults", () => {
    expect(readClient('c', {})).toMatchObject({
      flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      idTokenSeconds: 3600,
      accessTokenSeconds: 3600,
      refreshTokenSeconds: 30 * 86_400,
      challengeSeconds: 180,
      rotation: null,
      revocation: true,
    });
  });

  it('reads lifetimes in their units', () => {
    const units = { IdToken: 'minutes', RefreshToken: 'minutes' };
    const client = readClient('c', {
      IdTokenValidity: 15,
      RefreshTokenValidity: 43_200,
      TokenValidityUnits: units,
    });
    expect([client.idTokenSeconds, client.refreshTokenSeconds]).toEqual([900, 2_592_000]);
  });
});

describe('plainText', () => {
  it('keeps the words and the lines of HTML', () => {
    expect(plainText('<p>Hasło:&nbsp;<b>{####}</b></p>Ważne<br/>7 dni &lt;7&gt; &amp; basta')).toBe(
      'Hasło: {####}\nWażne\n7 dni <7> & basta',
    );
  });
});
