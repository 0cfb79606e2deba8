import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { N } from './group.ts';
import { modPow } from './mod-pow.ts';
import { paddedHex } from './padded-hex.ts';
import type { ServerChallenge } from './server-challenge.ts';
import type { SrpIdentity } from './verifier.ts';

export interface PasswordClaim {
  secretBlock: Buffer;
  /** As the client wrote it ("Mon Nov 23 15:08:02 UTC 2026"): it is signed as text. */
  timestamp: string;
  signature: Buffer;
}

/** Whether the client's signature proves that it knows the password behind `verifier` (hex). */
export function verifyClaim(
  identity: SrpIdentity,
  verifier: string,
  A: bigint,
  server: ServerChallenge,
  claim: PasswordClaim,
): boolean {
  const uHex = createHash('sha256')
    .update(Buffer.from(paddedHex(A) + paddedHex(server.B), 'hex'))
    .digest('hex');
  const u = BigInt(`0x${uHex}`);
  if (u === 0n) return false;
  const S = modPow(A * modPow(BigInt(`0x${verifier}`), u, N), server.b, N);
  const key = hkdfSync(
    'sha256',
    Buffer.from(paddedHex(S), 'hex'),
    Buffer.from(paddedHex(u), 'hex'),
    'Caldera Derived Key',
    16,
  );
  const expected = createHmac('sha256', Buffer.from(key))
    .update(identity.poolName)
    .update(identity.userId)
    .update(claim.secretBlock)
    .update(claim.timestamp)
    .digest();
  return expected.length === claim.signature.length && timingSafeEqual(expected, claim.signature);
}
