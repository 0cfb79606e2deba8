import type { Context } from '@aws-appsync/utils';
import type { Client } from '#generated/types.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { asksOwner } from '../lib/guard.ts';
import { answer } from '../lib/lambda.ts';
import { clientFromProfile } from './client-from-profile.ts';

/** The client as the function that changed it tells of it, `{profile, listed}`. */
export function toldClient(context: Context): Client {
  const told = answer(context, 'This client') as { profile: RegistryRow; listed: ClientListRow | null };
  return clientFromProfile(told.profile, told.listed, asksOwner(context.identity));
}
