import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { ClientPage, QueryClientsArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';
import { clientFromListRow } from './client-from-list-row.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';

/** Newest first from the platform's partition: one query a page, whatever the number of clients. */
export function request(context: Context<QueryClientsArgs>): DynamoDBQueryRequest {
  guardOwner(context.identity);
  const { status, limit, nextToken } = context.args;
  const query: DynamoDBQueryRequest = {
    operation: 'Query',
    query: {
      expression: '#pk = :platform AND begins_with(#sk, :list)',
      expressionNames: { '#pk': 'client_id', '#sk': 'period' },
      expressionValues: util.dynamodb.toMapValues({ ':platform': 'PLATFORM', ':list': 'C#' }),
    },
    scanIndexForward: false,
    limit: pageLimit(limit),
  };
  if (nextToken) query.nextToken = nextToken;
  if (status) {
    query.filter = {
      // A row without the word is of a client that was there before us: active.
      expression:
        status === 'ACTIVE' ? '#status = :status OR attribute_not_exists(#status)' : '#status = :status',
      expressionNames: { '#status': 'status' },
      expressionValues: util.dynamodb.toMapValues({ ':status': status.toLowerCase() }),
    };
  }
  return query;
}

export function response(context: Context): ClientPage {
  raiseListError(context.error, 'The clients');
  return {
    items: context.result.items.map((row: ClientListRow) => clientFromListRow(row)),
    nextToken: context.result.nextToken ?? null,
  };
}
