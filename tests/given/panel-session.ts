import type { Stack } from '../../local/stack.ts';
import { tokensOf } from './sign-in.ts';

/** Cookies of a signed-in panel session, got as the browser gets them: SRP, then POST /auth/session. */
export async function panelSession(stack: Stack, user: { email: string; password: string }): Promise<string> {
  const tokens = await tokensOf(stack, user);
  const response = await fetch(`${stack.panelUrl}/auth/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(stack.panelUrl).origin },
    body: JSON.stringify(tokens),
  });
  if (!response.ok)
    throw new Error(`The panel refused the session: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
