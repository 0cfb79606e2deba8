import { handle, type Answer } from './handle.ts';
import type { Context } from './context.ts';
import { lookup } from './lookup.ts';
import type { Caller, CognitoOptions } from './options.ts';
import { createClient, type ClientInput } from './pools/create-client.ts';
import { createGroup, type GroupInput } from './pools/create-group.ts';
import { createPool, type PoolInput } from './pools/create-pool.ts';
import { removeClient } from './pools/remove-client.ts';
import { removeGroup } from './pools/remove-group.ts';
import { removePool } from './pools/remove-pool.ts';
import { createChallenges } from './sign-in/challenges.ts';
import { createLockout } from './sign-in/lockout.ts';
import { openStore } from './state/store.ts';
import type { Claims } from './tokens/claims.ts';
import { issuerOf } from './tokens/issuer.ts';
import { jwksOf } from './tokens/jwks.ts';
import { openidConfigurationOf } from './tokens/openid-configuration.ts';
import { verifyToken, type VerifyOptions } from './tokens/verify-token.ts';

export type { Answer } from './handle.ts';
export type { Caller, CognitoOptions, Mail } from './options.ts';
export type { ClientInput } from './pools/create-client.ts';
export type { GroupInput } from './pools/create-group.ts';
export type { PoolInput } from './pools/create-pool.ts';
export type { Claims } from './tokens/claims.ts';
export { TokenError } from './tokens/token-error.ts';
export type { VerifyOptions } from './tokens/verify-token.ts';

export interface Cognito {
  /** `target`: an operation's name, with or without `AWSCognitoIdentityProviderService.` before it. */
  handle(target: string, body: unknown, caller: Caller): Promise<Answer>;
  /** For <issuer>/.well-known/jwks.json; null = no such pool. */
  jwks(poolId: string): object | null;
  /** For <issuer>/.well-known/openid-configuration; null = no such pool. */
  openidConfiguration(poolId: string): object | null;
  createPool(input: PoolInput): Promise<void>;
  createClient(input: ClientInput): Promise<void>;
  createGroup(input: GroupInput): Promise<void>;
  removePool(poolId: string): Promise<void>;
  removeClient(poolId: string, clientId: string): Promise<void>;
  removeGroup(poolId: string, name: string): Promise<void>;
  /** The claims of a valid token; throws TokenError. */
  verify(jwt: string, expected: VerifyOptions): Promise<Claims>;
  /** Resolves when everything is on the disk. */
  close(): Promise<void>;
}

/** A small Cognito user-pool service for the local cloud: the operations in dispatch.ts, over one JSON file. */
export async function createCognito(options: CognitoOptions): Promise<Cognito> {
  const store = await openStore(options.file);
  const context: Context = {
    options,
    store,
    challenges: createChallenges(options.now, options.randomBytes),
    lockout: createLockout(options.now),
  };
  const ofPool = <T>(poolId: string, read: () => T): T | null =>
    lookup(store.state.pools, poolId) ? read() : null;
  return {
    handle: (target, body, caller) => handle(context, target, body, caller),
    jwks: (poolId) => ofPool(poolId, () => jwksOf(store.state.pools[poolId]!)),
    openidConfiguration: (poolId) => ofPool(poolId, () => openidConfigurationOf(issuerOf(options, poolId))),
    createPool: (input) => createPool(context, input),
    createClient: (input) => createClient(context, input),
    createGroup: (input) => createGroup(context, input),
    removePool: (poolId) => removePool(context, poolId),
    removeClient: (poolId, clientId) => removeClient(context, poolId, clientId),
    removeGroup: (poolId, name) => removeGroup(context, poolId, name),
    verify: (jwt, expected) => verifyToken(context, jwt, expected),
    close: () => store.settled(),
  };
}
