import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { AppointmentPage, QueryAppointmentsArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { daysOfClient } from '../lib/key-condition.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';
import { checkDays } from '../lib/range.ts';
import { appointmentFromRow, type AppointmentRow } from './appointment-from-row.ts';

export function request(context: Context<QueryAppointmentsArgs>): DynamoDBQueryRequest {
  const { clientId, limit, nextToken } = context.args;
  guardClient(context.identity, clientId);
  const filter = context.args.filter ?? {};
  checkDays(filter);
  const query: DynamoDBQueryRequest = {
    operation: 'Query',
    index: 'client_id-starts_key-index',
    query: daysOfClient(clientId, 'starts_key', filter),
    scanIndexForward: false,
    limit: pageLimit(limit),
  };
  if (filter.status) {
    query.filter = {
      expression: '#status = :status',
      expressionNames: { '#status': 'status' },
      expressionValues: util.dynamodb.toMapValues({ ':status': filter.status }),
    };
  }
  if (nextToken) query.nextToken = nextToken;
  return query;
}

export function response(context: Context): AppointmentPage {
  raiseListError(context.error, 'The appointments');
  return {
    items: context.result.items.map((row: AppointmentRow) => appointmentFromRow(row)),
    nextToken: context.result.nextToken ?? null,
  };
}
