import type { Context, NONERequest } from '@aws-appsync/utils';
import { extensions } from '@aws-appsync/utils';
import type { SubscriptionOnMessageArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { checkSessionId } from './session-id.ts';

export function request(context: Context<SubscriptionOnMessageArgs>): NONERequest {
  const sessionId = context.args.sessionId ?? null;
  guardClient(context.identity, context.args.clientId);
  if (sessionId !== null) checkSessionId(sessionId);
  return { payload: null };
}

/** The filter is the server's: a subscriber hears this client only, whatever it asked for besides. */
export function response(context: Context<SubscriptionOnMessageArgs>): null {
  const clientId = context.args.clientId;
  const sessionId = context.args.sessionId ?? null;
  // The filters stand in the calls themselves: AppSync's type check takes them for plain strings elsewhere.
  if (sessionId === null) {
    extensions.setSubscriptionFilter({
      filterGroup: [{ filters: [{ fieldName: 'clientId', operator: 'eq', value: clientId }] }],
    });
  } else {
    extensions.setSubscriptionFilter({
      filterGroup: [
        {
          filters: [
            { fieldName: 'clientId', operator: 'eq', value: clientId },
            { fieldName: 'sessionId', operator: 'eq', value: sessionId },
          ],
        },
      ],
    });
  }
  return null;
}
