import { confirmSignIn, signIn, type SignInOutput } from 'aws-amplify/auth';
import { memoryStorage, storedToken } from './memory-storage.ts';

/** What the sign-in asks for next. */
export type SignInStep = 'code' | 'newPassword' | 'reset' | 'done' | 'unknown';

const steps: Partial<Record<SignInOutput['nextStep']['signInStep'], SignInStep>> = {
  DONE: 'done',
  CONFIRM_SIGN_IN_WITH_TOTP_CODE: 'code',
  CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED: 'newPassword',
  RESET_PASSWORD: 'reset',
};

const stepOf = ({ nextStep }: SignInOutput): SignInStep => steps[nextStep.signInStep] ?? 'unknown';

/** Proves the password by SRP: it never leaves the page. */
export async function beginSignIn(email: string, password: string): Promise<SignInStep> {
  await memoryStorage.clear();
  return stepOf(await signIn({ username: email, password }));
}

/** Answers what the step before asked for: the code of the app, or the new password. */
export const continueSignIn = async (challengeResponse: string): Promise<SignInStep> =>
  stepOf(await confirmSignIn({ challengeResponse }));

/** Hands the tokens to the server, which keeps them in cookies that no script can read. */
export async function handOver(): Promise<void> {
  const body = JSON.stringify({ idToken: storedToken('idToken'), refreshToken: storedToken('refreshToken') });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/auth/session', { method: 'POST', headers, body });
  await memoryStorage.clear();
  if (!response.ok) throw new Error(`/auth/session answered ${response.status}.`);
}
