import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Conversation, QueryConversationArgs } from '#generated/types.ts';
import { unavailable } from '../lib/errors.ts';
import { guardClient } from '../lib/guard.ts';
import { conversationFromRow } from './conversation-from-row.ts';
import { checkSessionId } from './session-id.ts';

export function request(context: Context<QueryConversationArgs>): DynamoDBGetItemRequest {
  const clientId = guardClient(context.identity, context.args.clientId);
  const sessionId = checkSessionId(context.args.sessionId);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ client_id: clientId, session_id: sessionId }),
  };
}

export function response(context: Context): Conversation | null {
  if (context.error) unavailable('This conversation');
  return context.result ? conversationFromRow(context.result) : null;
}
