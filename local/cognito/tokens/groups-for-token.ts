import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import type { TokenTrigger } from '../options.ts';
import type { Client, Pool, User } from '../state/types.ts';

/** The user's groups as the tokens will carry them: the pre-token-generation trigger may leave some out. */
export async function groupsForToken(
  context: Context,
  { pool, client, user }: { pool: Pool; client: Client; user: User },
  trigger: TokenTrigger,
): Promise<string[]> {
  const hook = context.options.preTokenGeneration;
  const groups = user.groups.toSorted();
  if (!hook) return groups;
  let answer: { groupsToRemove?: string[] } | void;
  try {
    answer = await hook(pool.id, {
      sub: user.sub,
      email: user.attributes.email ?? null,
      attributes: { ...user.attributes },
      groups: [...groups],
      totpEnabled: user.totp?.enabled ?? false,
      clientId: client.id,
      trigger,
    });
  } catch (cause) {
    // As in AWS, a trigger that fails lets nobody in.
    throw Object.assign(new CognitoError('UserLambdaValidationException', 'PreTokenGeneration failed.'), {
      cause,
    });
  }
  const removed = new Set(answer?.groupsToRemove ?? []);
  return groups.filter((group) => !removed.has(group));
}
