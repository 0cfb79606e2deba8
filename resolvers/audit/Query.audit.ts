import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { AuditPage, QueryAuditArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { pageLimit, raiseListError } from '../lib/page.ts';
import type { AuditRow } from '../../domain/audit/row.ts';
import { auditEntryFromRow } from './audit-entry-from-row.ts';
import { entriesOf, indexOf, rowFilter } from './audit-filter.ts';

/** Newest first: what was done to one client from the table itself, a month of all clients from the index. */
export function request(context: Context<QueryAuditArgs>): DynamoDBQueryRequest {
  guardOwner(context.identity);
  const { limit, nextToken } = context.args;
  const filter = context.args.filter ?? {};
  const query: DynamoDBQueryRequest = {
    operation: 'Query',
    query: entriesOf(filter),
    scanIndexForward: false,
    limit: pageLimit(limit),
  };
  const index = indexOf(filter);
  if (index) query.index = index;
  const rows = rowFilter(filter);
  if (rows) query.filter = rows;
  if (nextToken) query.nextToken = nextToken;
  return query;
}

export function response(context: Context): AuditPage {
  raiseListError(context.error, 'What people did');
  return {
    items: context.result.items.map((row: AuditRow) => auditEntryFromRow(row)),
    nextToken: context.result.nextToken ?? null,
  };
}
