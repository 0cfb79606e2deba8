import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import type { Stack } from '../../local/stack.ts';

/** Tokens of a user, by the unmodified Amplify client and SRP. */
export async function tokensOf(
  stack: Stack,
  user: { email: string; password: string },
): Promise<{ idToken: string; accessToken: string; refreshToken: string }> {
  const { userPoolId, userPoolClientId, cognitoEndpoint } = stack;
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: cognitoEndpoint } },
  });
  const storage = memory();
  cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
  await signOut().catch(() => {});
  const { nextStep } = await signIn({ username: user.email, password: user.password });
  if (nextStep.signInStep !== 'DONE') throw new Error(`Sign-in wants ${nextStep.signInStep}.`);
  const { tokens } = await fetchAuthSession();
  return {
    idToken: tokens!.idToken!.toString(),
    accessToken: tokens!.accessToken.toString(),
    refreshToken: storage.find('refreshToken')!,
  };
}

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: async (key: string) => values.get(key) ?? null,
    setItem: async (key: string, value: string) => void values.set(key, value),
    removeItem: async (key: string) => void values.delete(key),
    clear: async () => values.clear(),
    find: (ending: string) => [...values].find(([key]) => key.endsWith(ending))?.[1],
  };
}
