import type { Context, NONERequest } from '@aws-appsync/utils';
import { extensions } from '@aws-appsync/utils';
import type { SubscriptionOnConversationArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';

export function request(context: Context<SubscriptionOnConversationArgs>): NONERequest {
  guardClient(context.identity, context.args.clientId);
  return { payload: null };
}

/** The filter is the server's: a subscriber hears this client only. */
export function response(context: Context<SubscriptionOnConversationArgs>): null {
  extensions.setSubscriptionFilter({
    filterGroup: [{ filters: [{ fieldName: 'clientId', operator: 'eq', value: context.args.clientId }] }],
  });
  return null;
}
