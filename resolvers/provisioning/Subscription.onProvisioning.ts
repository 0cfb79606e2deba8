import type { Context, NONERequest } from '@aws-appsync/utils';
import { extensions } from '@aws-appsync/utils';
import type { SubscriptionOnProvisioningArgs } from '#generated/types.ts';
import { guardClient, guardOwner } from '../lib/guard.ts';

export function request(context: Context<SubscriptionOnProvisioningArgs>): NONERequest {
  guardOwner(context.identity);
  guardClient(context.identity, context.args.clientId);
  return { payload: null };
}

/** The filter is the server's: a subscriber hears of this client only, whatever it asked for besides. */
export function response(context: Context<SubscriptionOnProvisioningArgs>): null {
  extensions.setSubscriptionFilter({
    filterGroup: [{ filters: [{ fieldName: 'clientId', operator: 'eq', value: context.args.clientId }] }],
  });
  return null;
}
