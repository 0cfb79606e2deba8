import { encode } from 'uqr';
import { cognitoCall } from '../session/cognito-call.server.ts';
import { withAccessToken } from '../session/require-access.server.ts';
import { accountFault } from './account-fault.server.ts';
import type { Outcome } from './outcome.ts';

/** Whether the user's sign-in asks for the code of an app. */
export const hasTotp = (request: Request): Promise<boolean> =>
  withAccessToken(request, async (AccessToken) => {
    const user = await cognitoCall<{ UserMFASettingList?: string[] }>('GetUser', { AccessToken });
    return user.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA') ?? false;
  });

export interface TotpOffer {
  /** For apps that cannot scan. */
  secret: string;
  /** The QR code's dark squares as one SVG path, and its side in squares. */
  qrPath: string;
  qrSize: number;
}

/** A new secret for the user's app. Nothing changes until a code proves that the app has it. */
export const offerTotp = (request: Request, email: string): Promise<TotpOffer> =>
  withAccessToken(request, async (AccessToken) => {
    const { SecretCode: secret } = await cognitoCall<{ SecretCode: string }>('AssociateSoftwareToken', {
      AccessToken,
    });
    const parameters = new URLSearchParams({ secret, issuer: 'Stride Panel' });
    const { data, size } = encode(
      `otpauth://totp/${encodeURIComponent(`Stride Panel:${email}`)}?${parameters}`,
    );
    const qrPath = data
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return { secret, qrPath, qrSize: size };
  });

/** Turns the app's code on, once a code proves it. */
export async function confirmTotp(request: Request, code: string): Promise<Outcome> {
  try {
    await withAccessToken(request, async (AccessToken) => {
      await cognitoCall('VerifySoftwareToken', {
        AccessToken,
        UserCode: code,
        FriendlyDeviceName: 'Stride Panel',
      });
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await cognitoCall('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    });
    return { done: true };
  } catch (error) {
    if (error instanceof Response) throw error;
    const fault = accountFault(error, {
      EnableSoftwareTokenMFAException: 'signin.codeWrong',
      CodeMismatchException: 'signin.codeWrong',
      NotAuthorizedException: 'signin.codeWrong',
      InvalidParameterException: 'signin.codeShape',
    });
    return { fault, field: 'code' };
  }
}

/** Turns the app's code off. */
export const removeTotp = (request: Request): Promise<Outcome> =>
  withAccessToken(request, async (AccessToken) => {
    const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
    await cognitoCall('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    return { done: true };
  });
