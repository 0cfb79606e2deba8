import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { OverdueClient } from '#generated/types.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import { unavailable } from '../lib/errors.ts';
import { guardOwner } from '../lib/guard.ts';
import { instant } from '../lib/instant.ts';

/** Those rows of clients that have left whose time is over: half a read unit. */
export function request(context: Context): DynamoDBQueryRequest {
  guardOwner(context.identity);
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :platform AND #sk BETWEEN :first AND :last',
      expressionNames: { '#pk': 'client_id', '#sk': 'period' },
      expressionValues: util.dynamodb.toMapValues({
        ':platform': 'PLATFORM',
        ':first': 'K#',
        ':last': `K#${util.time.nowISO8601()}`,
      }),
    },
    limit: 20,
  };
}

export function response(context: Context): OverdueClient[] {
  if (context.error) unavailable('The clients whose time is over');
  return context.result.items.map((row: ClientListRow) => ({
    clientId: row.id,
    companyName: row.name ?? row.id,
    dataKeptUntil: instant(row.kept),
  }));
}
