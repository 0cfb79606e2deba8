import { g, k, N } from './group.ts';
import { modPow } from './mod-pow.ts';

/** The server's half of one exchange: `b` stays here, `B` goes to the client. */
export interface ServerChallenge {
  b: bigint;
  B: bigint;
}

/** B = k*v + g^b. `secret` is 32 random bytes, used once. */
export function serverChallenge(verifier: string, secret: Buffer): ServerChallenge {
  const b = BigInt(`0x${secret.toString('hex')}`);
  return { b, B: (k * BigInt(`0x${verifier}`) + modPow(g, b, N)) % N };
}
