import type { ServerChallenge } from '../srp/server-challenge.ts';

/** A step of a sign-in that waits for its answer. */
export type Challenge = PasswordChallenge | FurtherChallenge;

interface Waiting {
  poolId: string;
  clientId: string;
  /** Whose wrong answers these are (lockout.ts). */
  lockKey: string;
}

export interface PasswordChallenge extends Waiting {
  kind: 'PASSWORD_VERIFIER';
  /** null = a decoy: there is nobody to sign in. */
  sub: string | null;
  userId: string;
  verifier: string;
  A: bigint;
  server: ServerChallenge;
}

export interface FurtherChallenge extends Waiting {
  kind: 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA' | 'MFA_SETUP';
  sub: string;
  failures: number;
  /** Base32; what AssociateSoftwareToken has given out within an MFA_SETUP. */
  totpSecret: string | null;
  totpVerifiedStep: number | null;
}

export interface Challenges {
  open(challenge: Challenge, seconds: number): string;
  /** The challenge, unless it has expired or was answered; it stays open. */
  find(key: string): Challenge | undefined;
  close(key: string): void;
}

const CAPACITY = 20_000;

/** Open challenges, in memory: after a restart a half-finished sign-in starts again. */
export function createChallenges(now: () => number, randomBytes: (length: number) => Buffer): Challenges {
  const open = new Map<string, { challenge: Challenge; expiresAt: number }>();
  return {
    open(challenge, seconds) {
      const key = randomBytes(48).toString('base64');
      open.set(key, { challenge, expiresAt: now() + seconds * 1000 });
      for (const [oldest, entry] of open) {
        if (entry.expiresAt > now() && open.size <= CAPACITY) break;
        open.delete(oldest);
      }
      return key;
    },
    find(key) {
      const entry = open.get(key);
      return entry && entry.expiresAt > now() ? entry.challenge : undefined;
    },
    close: (key) => void open.delete(key),
  };
}
