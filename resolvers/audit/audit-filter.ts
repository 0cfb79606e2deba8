import type { DynamoDBExpression } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { AuditFilter } from '#generated/types.ts';
import { clientIdPattern } from '../../domain/access/client-id.ts';
import { badInput } from '../lib/errors.ts';

/** The rows that a page is read from: one client's, or a month's of all clients. */
export function entriesOf(filter: AuditFilter): DynamoDBExpression {
  const client = filter.client ?? null;
  const month = filter.month ?? null;
  if (month && !util.matches('^[0-9]{4}-(0[1-9]|1[0-2])$', month)) badInput('Write the month as YYYY-MM.');
  if (!client) {
    const wanted = month ?? util.time.nowISO8601().slice(0, 7);
    return {
      expression: '#month = :month',
      expressionNames: { '#month': 'month' },
      expressionValues: util.dynamodb.toMapValues({ ':month': wanted }),
    };
  }
  if (client !== 'PLATFORM' && !util.matches(clientIdPattern, client)) {
    badInput('Name a client by its id, or PLATFORM for what concerns no single one.');
  }
  return {
    expression: '#client = :client AND begins_with(#at, :month)',
    expressionNames: { '#client': 'client_id', '#at': 'at_id' },
    expressionValues: util.dynamodb.toMapValues({ ':client': client, ':month': month ?? '2' }),
  };
}

/** The index that those rows are read from; null for the table itself. */
export function indexOf(filter: AuditFilter): string | null {
  return filter.client ? null : 'month-at_id-index';
}

/** The parts of the filter that DynamoDB applies to the rows it reads; null where there are none. */
export function rowFilter(filter: AuditFilter): DynamoDBExpression | null {
  const tests: string[] = [];
  const names: Record<string, string> = {};
  const values: Record<string, string> = {};
  Object.entries({ actor_email: filter.actorEmail, action: filter.action }).forEach((entry) => {
    const name = entry[0];
    const value = entry[1];
    if (value) {
      tests.push(`#${name} = :${name}`);
      names[`#${name}`] = name;
      values[`:${name}`] = value;
    }
  });
  if (tests.length === 0) return null;
  return {
    expression: tests.join(' AND '),
    expressionNames: names,
    expressionValues: util.dynamodb.toMapValues(values),
  };
}
