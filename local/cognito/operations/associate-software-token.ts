import { z } from 'zod';
import { toBase32 } from '../base32.ts';
import type { Context } from '../context.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../errors.ts';
import { session, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import type { Pool } from '../state/types.ts';
import { requireAccess } from '../tokens/require-access.ts';

/** Gives out a secret for an authenticator app; it counts once VerifySoftwareToken has seen a code of it. */
export const associateSoftwareToken = operation({
  input: z.object({ AccessToken: token.nullish(), Session: session.nullish() }),
  async run(context, { AccessToken, Session }) {
    const secret = toBase32(context.options.randomBytes(32));
    if (AccessToken) {
      const { pool, user } = await requireAccess(context, AccessToken);
      refuseWithoutMfa(pool);
      user.pendingTotpSecret = secret;
      context.store.changed();
      return { SecretCode: secret };
    }
    if (!Session) throw invalidParameter('AccessToken or Session is required');
    return { SecretCode: secret, Session: associateInSession(context, Session, secret) };
  },
});

function associateInSession(context: Context, session: string, secret: string): string {
  const challenge = context.challenges.find(session);
  if (challenge?.kind !== 'MFA_SETUP')
    throw notAuthorized('Invalid session for the user, session is expired.');
  challenge.totpSecret = secret;
  challenge.totpVerifiedStep = null;
  return session;
}

function refuseWithoutMfa(pool: Pool): void {
  if (pool.settings.mfa === 'OFF') {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    );
  }
}
