import { fromBase32 } from '../base32.ts';
import type { Context } from '../context.ts';
import { CognitoError, notAuthorized } from '../errors.ts';
import type { Client, Pool } from '../state/types.ts';
import { matchingStep } from '../totp.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { findFurtherChallenge } from './find-further-challenge.ts';

const TRIES_PER_SESSION = 5;

/** SOFTWARE_TOKEN_MFA: the code of the authenticator app. Wrong codes count like wrong passwords. */
export async function answerSoftwareToken(
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
    'SOFTWARE_TOKEN_MFA',
    session,
    responses.USERNAME,
  );
  const totp = signIn.user.totp;
  if (!totp) throw notAuthorized('Invalid session for the user.');
  const code = responses.SOFTWARE_TOKEN_MFA_CODE ?? '';
  const step = matchingStep(fromBase32(totp.secret), code, context.options.now());
  if (step === null) {
    challenge.failures += 1;
    if (challenge.failures >= TRIES_PER_SESSION) context.challenges.close(session!);
    context.lockout.fail(signIn.lockKey);
    throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
  }
  if (step <= totp.lastStep) {
    throw new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  totp.lastStep = step;
  context.challenges.close(session!);
  return completeSignIn(context, signIn, 'TokenGeneration_Authentication');
}
