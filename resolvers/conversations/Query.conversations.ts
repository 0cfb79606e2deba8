import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { Conversation, ConversationPage, QueryConversationsArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { daysOfClient } from '../lib/key-condition.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';
import { checkDays } from '../lib/range.ts';
import { matchesSearch, rowFilter, searchText } from './conversation-filter.ts';
import { conversationFromRow, type ConversationRow } from './conversation-from-row.ts';

export function request(context: Context<QueryConversationsArgs>): DynamoDBQueryRequest {
  const { clientId, limit, nextToken } = context.args;
  guardClient(context.identity, clientId);
  const filter = context.args.filter ?? {};
  checkDays(filter);
  context.stash.search = searchText(filter);
  const query: DynamoDBQueryRequest = {
    operation: 'Query',
    index: 'client_id-started_key-index',
    query: daysOfClient(clientId, 'started_key', filter),
    scanIndexForward: false,
    limit: pageLimit(limit),
  };
  const rows = rowFilter(filter);
  if (rows) query.filter = rows;
  if (nextToken) query.nextToken = nextToken;
  return query;
}

export function response(context: Context): ConversationPage {
  raiseListError(context.error, 'The conversations');
  const search: string = context.stash.search;
  return {
    items: context.result.items
      .map((row: ConversationRow) => conversationFromRow(row))
      .filter((conversation: Conversation) => matchesSearch(conversation, search)),
    nextToken: context.result.nextToken ?? null,
  };
}
