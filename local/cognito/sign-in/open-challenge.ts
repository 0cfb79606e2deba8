import type { Context } from '../context.ts';
import type { FurtherChallenge } from './challenges.ts';
import type { SignIn } from './sign-in.ts';

/** The answer that asks for a further step, with the session that the next request brings back. */
export function openChallenge(
  context: Context,
  { pool, client, user, lockKey }: SignIn,
  kind: FurtherChallenge['kind'],
  parameters: Record<string, string>,
) {
  const session = context.challenges.open(
    {
      kind,
      poolId: pool.id,
      clientId: client.id,
      sub: user.sub,
      lockKey,
      failures: 0,
      totpSecret: null,
      totpVerifiedStep: null,
    },
    client.challengeSeconds,
  );
  return {
    ChallengeName: kind,
    Session: session,
    ChallengeParameters: { USER_ID_FOR_SRP: user.sub, ...parameters },
  };
}
