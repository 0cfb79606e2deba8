import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { Client, Pool } from '../state/types.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { findFurtherChallenge } from './find-further-challenge.ts';

/** MFA_SETUP, in a pool that requires it: goes on once VerifySoftwareToken has seen a right code. */
export async function answerMfaSetup(
  context: Context,
  pool: Pool,
  client: Client,
  session: string | undefined,
  responses: Record<string, string>,
) {
  const { challenge, signIn } = findFurtherChallenge(
    context,
    pool,
    client,
    'MFA_SETUP',
    session,
    responses.USERNAME,
  );
  if (challenge.totpSecret === null || challenge.totpVerifiedStep === null) {
    throw invalidParameter('User has not set up software token mfa');
  }
  signIn.user.totp = {
    secret: challenge.totpSecret,
    enabled: true,
    preferred: true,
    deviceName: null,
    lastStep: challenge.totpVerifiedStep,
  };
  context.challenges.close(session!);
  return completeSignIn(context, signIn, 'TokenGeneration_Authentication');
}
