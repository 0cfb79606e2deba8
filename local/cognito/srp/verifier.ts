import { createHash } from 'node:crypto';
import { g, N } from './group.ts';
import { modPow } from './mod-pow.ts';
import { paddedHex } from './padded-hex.ts';

/** What is kept of a password: both hex, and the password cannot be read back from them. */
export interface Verifier {
  salt: string;
  verifier: string;
}

/** Whose password it is: `poolName` is the part of the pool's id after the `_`, `userId` the user's sub. */
export interface SrpIdentity {
  poolName: string;
  userId: string;
}

/** g^x with x = H(pad(salt) | H(poolName + userId + ":" + password)). `salt` is 16 random bytes. */
export function computeVerifier(identity: SrpIdentity, password: string, salt: Buffer): Verifier {
  const saltNumber = BigInt(`0x${salt.toString('hex')}`);
  const inner = createHash('sha256')
    .update(`${identity.poolName}${identity.userId}:${password}`, 'utf8')
    .digest();
  const x = createHash('sha256')
    .update(Buffer.from(paddedHex(saltNumber), 'hex'))
    .update(inner)
    .digest('hex');
  return { salt: saltNumber.toString(16), verifier: modPow(g, BigInt(`0x${x}`), N).toString(16) };
}
