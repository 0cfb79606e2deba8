import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { memoryStorage } from './memory-storage.ts';

export interface SignInSettings {
  userPoolId: string;
  userPoolClientId: string;
  /** Only locally: where our own Cognito listens. */
  userPoolEndpoint?: string;
}

/** Points Amplify at the pool. Its tokens stay in memory. */
export function configureSignIn(settings: SignInSettings): void {
  Amplify.configure({ Auth: { Cognito: settings } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(memoryStorage);
}
