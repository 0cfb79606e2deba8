import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { CognitoRefusal } from '../session/cognito-call.server.ts';

const common: Record<string, MessageKey> = {
  LimitExceededException: 'signin.tooMany',
  TooManyRequestsException: 'signin.tooMany',
};

/** The sentence for a refusal of Cognito; what is none of its refusals is thrown on. */
export function accountFault(error: unknown, sentences: Record<string, MessageKey>): MessageKey {
  if (!(error instanceof CognitoRefusal)) throw error;
  const sentence = sentences[error.type] ?? common[error.type];
  if (!sentence) throw error;
  return sentence;
}
