import type { Context, NONERequest } from '@aws-appsync/utils';
import { extensions } from '@aws-appsync/utils';
import type { SubscriptionOnMessageArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { checkSessionId } from './session-id.ts';

export function request(context: Context<SubscriptionOnMessageArgs>): NONERequest {
  guardClient(context.identity, context.args.clientId);
  return { payload: null };
}

/** The filter is the server's: a subscriber hears this client only, whatever it asked for besides. */
export function response(context: Context<SubscriptionOnMessageArgs>): null {
  const { clientId, sessionId } = context.args;
  const ofClient = { fieldName: 'clientId', operator: 'eq', value: clientId } as const;
  if (sessionId || sessionId === '') {
    const ofSession = { fieldName: 'sessionId', operator: 'eq', value: checkSessionId(sessionId) } as const;
    extensions.setSubscriptionFilter({ filterGroup: [{ filters: [ofClient, ofSession] }] });
  } else {
    extensions.setSubscriptionFilter({ filterGroup: [{ filters: [ofClient] }] });
  }
  return null;
}
