import { z } from 'zod';
import { attemptLimitExceeded, incorrectCredentials } from '../errors.ts';
import { password, token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { poolName } from '../pools/pool-name.ts';
import { accountNamed } from '../sign-in/account.ts';
import { matchesVerifier } from '../srp/matches-verifier.ts';
import { requireAccess } from '../tokens/require-access.ts';
import { checkPassword } from '../users/check-password.ts';
import { setPassword } from '../users/set-password.ts';

/** A signed-in user's new password; the old one must be known. As in AWS, other sessions go on. */
export const changePassword = operation({
  input: z.object({ AccessToken: token, PreviousPassword: password, ProposedPassword: password }),
  async run(context, { AccessToken, PreviousPassword, ProposedPassword }) {
    const { pool, user } = await requireAccess(context, AccessToken);
    const { lockKey } = accountNamed(pool, user.sub);
    if (context.lockout.isLocked(lockKey)) throw attemptLimitExceeded();
    checkPassword(pool.settings.passwordPolicy, ProposedPassword);
    const identity = { poolName: poolName(pool.id), userId: user.sub };
    if (!matchesVerifier(identity, PreviousPassword, user.password)) {
      context.lockout.fail(lockKey);
      throw incorrectCredentials();
    }
    setPassword(context, pool, user, ProposedPassword);
    context.store.changed();
    return {};
  },
});
