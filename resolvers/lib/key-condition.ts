import type { DynamoDBExpression } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';

interface Days {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/**
 * A client's rows by a key that begins with a local day (`2026-11-23#...` or `2026-11-23T10:00#...`), both days
 * included: "~" sorts after all that can follow the day.
 */
export function daysOfClient(clientId: string, key: string, days: Days): DynamoDBExpression {
  const first = days.from ?? '0000';
  const last = `${days.to ?? '9999'}~`;
  return {
    expression: '#client = :client AND #key BETWEEN :first AND :last',
    expressionNames: { '#client': 'client_id', '#key': key },
    expressionValues: util.dynamodb.toMapValues({ ':client': clientId, ':first': first, ':last': last }),
  };
}
