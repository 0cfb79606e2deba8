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
  // The table also holds rows that remember facts of long conversations: they have no place in any list.
  return context.result?.started_key ? conversationFromRow(context.result) : null;
}
