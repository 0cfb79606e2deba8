import { confirmResetPassword, resetPassword } from 'aws-amplify/auth';

/**
 * Has a code sent to the account's e-mail. Whether there is such an account is nobody's business: refusals that would
 * tell are swallowed, and the page goes on as if a code were under way.
 */
export async function askForCode(email: string): Promise<void> {
  await resetPassword({ username: email }).catch((error: unknown) => {
    const tells = ['UserNotFoundException', 'NotAuthorizedException', 'InvalidParameterException'];
    if (!(error instanceof Error) || !tells.includes(error.name)) throw error;
  });
}

/** Sets the new password with the code from the e-mail. */
export const setNewPassword = (email: string, confirmationCode: string, newPassword: string): Promise<void> =>
  confirmResetPassword({ username: email, confirmationCode, newPassword });
