import { exportJWK, generateKeyPair } from 'jose';
import type { Context } from '../context.ts';
import { lookup } from '../lookup.ts';
import { uuidFrom } from '../uuid-from.ts';
import type { UserPoolProperties } from './cloudformation-types.ts';
import { readPoolSettings } from './read-pool-settings.ts';

export interface PoolInput extends UserPoolProperties {
  /** As AWS writes it: region, `_`, a name of letters and digits. */
  id: string;
  name?: string;
}

/** Makes a pool, or gives an existing one these settings; its keys, users and groups stay. */
export async function createPool(context: Context, input: PoolInput): Promise<void> {
  if (!/^[\w-]+_[0-9a-zA-Z]+$/.test(input.id)) {
    throw new TypeError(`"${input.id}" is no user pool id: it must be like eu-central-1_AbCdEfGhI`);
  }
  const { store, options } = context;
  const settings = readPoolSettings(input);
  const name = input.name ?? input.UserPoolName ?? input.id;
  if (!lookup(store.state.pools, input.id)) {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const [privateJwk, publicJwk] = await Promise.all([
      exportJWK(pair.privateKey),
      exportJWK(pair.publicKey),
    ]);
    // Another call may have made the pool while the keys were made; its keys may already have signed.
    store.state.pools[input.id] ??= {
      id: input.id,
      name,
      createdAt: options.now(),
      modifiedAt: options.now(),
      settings,
      signingKey: { kid: uuidFrom(options.randomBytes(16)), privateJwk, publicJwk },
      decoySecret: options.randomBytes(32).toString('hex'),
      clients: {},
      groups: {},
      users: {},
      sessions: {},
      resets: {},
    };
  }
  const pool = store.state.pools[input.id]!;
  Object.assign(pool, { name, settings, modifiedAt: options.now() });
  await store.save();
}
