import type { Context } from '../context.ts';
import type { RefreshToken, Session } from '../state/types.ts';
import { hashOf, newRefreshToken } from './refresh-token.ts';

const KEPT = 10;

/**
 * A session's next refresh token; `used` works on for the client's grace period only. Of two requests that race with
 * the same token both get one that works, whichever answer the client keeps.
 */
export function rotate(
  { options }: Context,
  rotation: { graceSeconds: number },
  session: Session,
  used: RefreshToken,
): string {
  used.until ??= options.now() + rotation.graceSeconds * 1000;
  const next = newRefreshToken(session.originJti, options.randomBytes(48));
  session.refreshTokens = [...session.refreshTokens, { hash: hashOf(next), until: null }].slice(-KEPT);
  return next;
}
