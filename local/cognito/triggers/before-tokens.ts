import { z } from 'zod';
import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import type { Client, Pool, User } from '../state/types.ts';
import { runTrigger, type TriggerSource } from './run-trigger.ts';

/** What the tokens of a user say beside what the user's own attributes do. */
export interface TokenChanges {
  groups: string[];
  /** Claims of the id token only, by name. */
  added: Record<string, string>;
  suppressed: string[];
}

const shape = z.object({
  claimsOverrideDetails: z
    .object({
      claimsToAddOrOverride: z.record(z.string(), z.string()).nullish(),
      claimsToSuppress: z.array(z.string()).nullish(),
      groupOverrideDetails: z.object({ groupsToOverride: z.array(z.string()).nullish() }).nullish(),
    })
    .nullish(),
});

/** What no function may change. */
const RESERVED =
  /^(acr|amr|at_hash|aud|auth_time|azp|client_id|cognito:.*|exp|iat|identities|iss|jti|nbf|nonce|origin_jti|sub|token_use)$/;

/** The groups and claims of the tokens to be signed, after the pool's function for it has had its say. */
export async function beforeTokens(
  context: Context,
  { pool, client, user }: { pool: Pool; client: Client; user: User },
  source: TriggerSource,
): Promise<TokenChanges> {
  const groups = user.groups.toSorted();
  const functionArn = pool.settings.triggers.preTokenGeneration;
  if (functionArn === null) return { groups, added: {}, suppressed: [] };
  const response = await runTrigger(context, functionArn, {
    pool,
    user,
    clientId: client.id,
    source,
    request: {
      groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
    },
    response: { claimsOverrideDetails: null },
  });
  const parsed = shape.safeParse(response);
  if (!parsed.success)
    throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  const details = parsed.data.claimsOverrideDetails ?? {};
  return {
    // Left out, the groups stay; an object without any takes them away.
    groups:
      details.groupOverrideDetails === undefined
        ? groups
        : (details.groupOverrideDetails?.groupsToOverride ?? []),
    added: Object.fromEntries(
      Object.entries(details.claimsToAddOrOverride ?? {}).filter(([name]) => !RESERVED.test(name)),
    ),
    suppressed: (details.claimsToSuppress ?? []).filter((name) => !RESERVED.test(name)),
  };
}
