import type { Context } from '@aws-appsync/utils';
import type { Client, QueryClientArgs } from '#generated/types.ts';
import { asksOwner, guardClient } from '../lib/guard.ts';
import { clientFromProfile } from './client-from-profile.ts';

/**
 * Two steps follow: 1-profile reads the registry, 2-figures, where figures are asked for, the client's row of
 * the platform's list: half a unit each; thirty day rows would be one unit more.
 */
export function request(context: Context<QueryClientArgs>): unknown {
  guardClient(context.identity, context.args.clientId);
  return {};
}

export function response(context: Context): Client | null {
  const profile = context.stash.profile;
  return profile ? clientFromProfile(profile, context.prev.result, asksOwner(context.identity)) : null;
}
