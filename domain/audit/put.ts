import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from './entry.ts';
import { auditRow } from './row.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The entry as a part of the transaction that does what it tells: they happen together, or not at all. */
export function auditPut(table: string, entry: AuditEntry): TransactItem {
  return {
    Put: {
      TableName: table,
      Item: auditRow(entry),
      // A transaction that is tried again finds its entry there and stops: nothing is told twice.
      ConditionExpression: 'attribute_not_exists(at_id)',
    },
  };
}
