import { z } from 'zod';
import { fromBase32 } from '../base32.ts';
import type { Context } from '../context.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../errors.ts';
import { code, session, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { matchingStep } from '../totp.ts';

/** Proves that the authenticator app has the secret. SetUserMFAPreference turns it on afterwards. */
export const verifySoftwareToken = operation({
  input: z.object({
    AccessToken: token.nullish(),
    Session: session.nullish(),
    UserCode: code,
    FriendlyDeviceName: z.string().max(131_072).nullish(),
  }),
  async run(context, { AccessToken, Session, UserCode, FriendlyDeviceName }) {
    if (!AccessToken) {
      if (!Session) throw invalidParameter('AccessToken or Session is required');
      return { Status: 'SUCCESS', Session: verifyInSession(context, Session, UserCode) };
    }
    const { user } = await requireAccess(context, AccessToken);
    const lastStep = verifiedStep(context, user.pendingTotpSecret, UserCode);
    user.totp = {
      secret: user.pendingTotpSecret!,
      // Replacing the app of an account that asks for codes must not stop it asking.
      enabled: user.totp?.enabled ?? false,
      preferred: user.totp?.preferred ?? false,
      deviceName: FriendlyDeviceName ?? null,
      lastStep,
    };
    user.pendingTotpSecret = null;
    user.modifiedAt = context.options.now();
    context.store.changed();
    return { Status: 'SUCCESS' };
  },
});

function verifyInSession(context: Context, session: string, userCode: string): string {
  const challenge = context.challenges.find(session);
  if (challenge?.kind !== 'MFA_SETUP')
    throw notAuthorized('Invalid session for the user, session is expired.');
  challenge.totpVerifiedStep = verifiedStep(context, challenge.totpSecret, userCode);
  return session;
}

function verifiedStep(context: Context, secret: string | null, userCode: string): number {
  if (!secret) throw invalidParameter('No software token has been associated.');
  const step = matchingStep(fromBase32(secret), userCode, context.options.now());
  if (step === null) throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch');
  return step;
}
