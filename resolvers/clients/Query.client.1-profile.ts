import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { QueryClientArgs } from '#generated/types.ts';
import { unavailable } from '../lib/errors.ts';
import { guardClient } from '../lib/guard.ts';

/** The client's PROFILE row of the registry. */
export function request(context: Context<QueryClientArgs>): DynamoDBGetItemRequest {
  const clientId = guardClient(context.identity, context.args.clientId);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ client_id: clientId, SK: 'PROFILE' }) };
}

export function response(context: Context): unknown {
  if (context.error) unavailable('This client');
  context.stash.profile = context.result;
  return context.result;
}
