import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';

/** Stops a guesser who has been wrong too often; tries while locked do not make it longer. */
export function refuseLocked(context: Context, lockKey: string): void {
  if (context.lockout.isLocked(lockKey)) throw notAuthorized('Password attempts exceeded');
}
