import type { CognitoOptions } from '../options.ts';

/** The `iss` of a pool's tokens, and the base of its /.well-known/ addresses. */
export function issuerOf(options: CognitoOptions, poolId: string): string {
  return `${options.publicUrl}/${poolId}`;
}
