import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { unavailable } from '../lib/errors.ts';
import { guardClient } from '../lib/guard.ts';

/** The conversations of the month as the chatbot counts them against the limit. */
export function request(context: Context): DynamoDBGetItemRequest {
  const clientId = guardClient(context.identity, context.source?.clientId);
  const key = { client_id: clientId, item: `month#${context.stash.month}` };
  return { operation: 'GetItem', key: util.dynamodb.toMapValues(key) };
}

export function response(context: Context): unknown {
  if (context.error) unavailable('What this client has used');
  context.stash.conversations = context.result?.conversations ?? 0;
  return context.result;
}
