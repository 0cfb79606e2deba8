import { timingSafeEqual } from 'node:crypto';
import { computeVerifier, type SrpIdentity, type Verifier } from './verifier.ts';

/** Whether this password gives this verifier, for the flows in which the password itself is sent. */
export function matchesVerifier(identity: SrpIdentity, password: string, kept: Verifier): boolean {
  const salt = Buffer.from(kept.salt.padStart(32, '0'), 'hex');
  const computed = computeVerifier(identity, password, salt);
  const width = Math.max(computed.verifier.length, kept.verifier.length);
  return timingSafeEqual(
    Buffer.from(computed.verifier.padStart(width, '0')),
    Buffer.from(kept.verifier.padStart(width, '0')),
  );
}
