import { cognitoCall } from '../session/cognito-call.server.ts';
import { withAccessToken } from '../session/require-access.server.ts';
import { accountFault } from './account-fault.server.ts';
import type { Outcome } from './outcome.ts';

/** Replaces the password; Cognito wants the present one with it. */
export async function changePassword(request: Request, present: string, wanted: string): Promise<Outcome> {
  try {
    await withAccessToken(request, (AccessToken) =>
      cognitoCall('ChangePassword', { AccessToken, PreviousPassword: present, ProposedPassword: wanted }),
    );
    return { done: true };
  } catch (error) {
    if (error instanceof Response) throw error;
    const fault = accountFault(error, {
      NotAuthorizedException: 'account.presentWrong',
      InvalidPasswordException: 'signin.passwordWeak',
      PasswordHistoryPolicyViolationException: 'signin.passwordUsed',
    });
    return { fault, field: fault === 'account.presentWrong' ? 'present' : 'password' };
  }
}
