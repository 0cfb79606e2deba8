import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { unavailable } from '../lib/errors.ts';
import { guardClient } from '../lib/guard.ts';

/** The month's row of figures. */
export function request(context: Context): DynamoDBGetItemRequest {
  const clientId = guardClient(context.identity, context.source?.clientId);
  const key = { client_id: clientId, period: `M#${context.stash.month}` };
  return { operation: 'GetItem', key: util.dynamodb.toMapValues(key) };
}

export function response(context: Context): unknown {
  if (context.error) unavailable('What this client has used');
  return context.result;
}
