import type { CognitoOptions } from './options.ts';
import type { Challenges } from './sign-in/challenges.ts';
import type { Lockout } from './sign-in/lockout.ts';
import type { Store } from './state/store.ts';

/** What every operation works on. */
export interface Context {
  options: CognitoOptions;
  store: Store;
  challenges: Challenges;
  lockout: Lockout;
}
