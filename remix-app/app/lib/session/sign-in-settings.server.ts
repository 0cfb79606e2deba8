import type { SignInSettings } from '../amplify/configure.ts';
import { panelEnvironment } from '../environment.server.ts';

/** What the browser's sign-in needs to know of the pool; all of it is public. */
export function signInSettings(): SignInSettings {
  const { userPoolId, userPoolClientId, cognitoUrl, isLocal } = panelEnvironment();
  return { userPoolId, userPoolClientId, ...(isLocal ? { userPoolEndpoint: cognitoUrl } : {}) };
}
