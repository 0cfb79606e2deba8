import type { Context } from '../context.ts';
import type { UserPoolClientProperties } from './cloudformation-types.ts';
import { requirePool } from './require-pool.ts';
import { readClient } from './read-client.ts';

export interface ClientInput extends UserPoolClientProperties {
  clientId: string;
  poolId: string;
}

/** Makes an app client, or gives an existing one these settings. */
export async function createClient(context: Context, input: ClientInput): Promise<void> {
  const pool = requirePool(context, input.poolId);
  pool.clients[input.clientId] = readClient(input.clientId, input);
  await context.store.save();
}
