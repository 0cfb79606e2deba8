import type { Context } from '../context.ts';
import { attemptLimitExceeded, CognitoError } from '../errors.ts';
import type { Code } from '../state/types.ts';
import { hashOf, hasHash } from '../tokens/refresh-token.ts';

const TRIES = 5;

/** Six random digits, and what is kept of them. `salt` binds the hash to its purpose. */
export function newCode(context: Context, salt: string, lifetimeMilliseconds: number) {
  const digits = String(context.options.randomBytes(6).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  const kept: Code = {
    hash: hashOf(`${salt} ${digits}`),
    expiresAt: context.options.now() + lifetimeMilliseconds,
    failures: 0,
  };
  return { digits, kept };
}

/** Throws unless this is the code; after five wrong ones even the right one is refused. */
export function checkCode(
  context: Context,
  salt: string,
  kept: Code | null | undefined,
  digits: string,
): void {
  if (!kept || kept.expiresAt <= context.options.now()) {
    throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  if (kept.failures >= TRIES) throw attemptLimitExceeded();
  if (!hasHash(`${salt} ${digits}`, kept.hash)) {
    kept.failures += 1;
    context.store.changed();
    throw new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
}
