import type { MessageKey } from '~/dictionaries/pl/index.ts';

const sentences: Record<string, MessageKey> = {
  // The same sentence for both: nobody learns from it which addresses have an account.
  NotAuthorizedException: 'signin.wrong',
  UserNotFoundException: 'signin.wrong',
  LimitExceededException: 'signin.tooMany',
  TooManyRequestsException: 'signin.tooMany',
  TooManyFailedAttemptsException: 'signin.tooMany',
  NetworkError: 'signin.unreachable',
  TimeoutError: 'signin.unreachable',
  InvalidPasswordException: 'signin.passwordWeak',
  PasswordHistoryPolicyViolationException: 'signin.passwordUsed',
};

/** The sentence for an error of Amplify while signing in or resetting; `codes` are those of the step's own code. */
export function signInFault(error: unknown, codes: Record<string, MessageKey> = {}): MessageKey {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (/attempts exceeded/i.test(message)) return 'signin.tooMany';
  return codes[name] ?? sentences[name] ?? 'signin.refused';
}
