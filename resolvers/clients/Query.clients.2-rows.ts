import type { Context, DynamoDBBatchGetItemRequest, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryClientsArgs } from '#generated/types.ts';
import { type ClientListRow, listKey } from '../../domain/clients/list-row.ts';
import { unavailable } from '../lib/errors.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';
import { asksForFigures } from './asks-for-figures.ts';

const TABLE = 'aggregated_stats';

/** A page of the platform's partition; of clients that the step before has found, their rows there. */
export function request(
  context: Context<QueryClientsArgs>,
): DynamoDBQueryRequest | DynamoDBBatchGetItemRequest {
  const { status, limit, nextToken } = context.args;
  if (status) return rowsOf(context.stash.rows, context.info.selectionSetGraphQL);
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
  return query;
}

export function response(context: Context): unknown {
  if (context.args.status) return withFigures(context);
  raiseListError(context.error, 'The clients');
  context.stash.nextToken = context.result.nextToken ?? null;
  context.stash.rows = context.result.items;
  return null;
}

function rowsOf(rows: ClientListRow[], selection: string): DynamoDBBatchGetItemRequest {
  if (rows.length === 0 || !asksForFigures(selection)) return runtime.earlyReturn(null);
  const keys = rows.map((row) =>
    util.dynamodb.toMapValues({
      client_id: 'PLATFORM',
      period: listKey({ client_id: row.id, created_at: row.created_at }),
    }),
  );
  return { operation: 'BatchGetItem', tables: { [TABLE]: { keys } } };
}

/** Rows come in the order of their keys; a client that the list does not hold yet has none. */
function withFigures(context: Context): unknown {
  if (context.error || context.result.unprocessedKeys?.[TABLE]?.length) unavailable('The clients');
  const found: (ClientListRow | null)[] = context.result.data[TABLE];
  context.stash.rows = context.stash.rows.map((row: ClientListRow, index: number) => {
    const figures = found[index];
    if (!figures) return row;
    const { n30, av30, co30 } = figures;
    return { ...row, n30, av30, co30, last_activity: figures.last_activity ?? row.last_activity };
  });
  return null;
}
