import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryClientsArgs } from '#generated/types.ts';
import { type ClientListRow, listFacts } from '../../domain/clients/list-row.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';

/** A page of the registry's clients in one state. */
export function request(context: Context<QueryClientsArgs>): DynamoDBQueryRequest {
  const { status, limit, nextToken } = context.args;
  if (!status) return runtime.earlyReturn(null);
  const query: DynamoDBQueryRequest = {
    operation: 'Query',
    index: 'status-created_at-index',
    query: {
      expression: '#status = :status',
      expressionNames: { '#status': 'status' },
      expressionValues: util.dynamodb.toMapValues({ ':status': status.toLowerCase() }),
    },
    scanIndexForward: false,
    limit: pageLimit(limit),
  };
  if (nextToken) query.nextToken = nextToken;
  return query;
}

export function response(context: Context): unknown {
  raiseListError(context.error, 'The clients');
  context.stash.nextToken = context.result.nextToken ?? null;
  context.stash.rows = context.result.items.map((profile: RegistryRow): ClientListRow => {
    const lastActivity = profile.last_activity;
    return lastActivity ? { ...listFacts(profile), last_activity: lastActivity } : listFacts(profile);
  });
  return null;
}
