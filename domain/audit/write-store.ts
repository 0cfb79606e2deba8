import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from './entry.ts';
import { auditPut } from './put.ts';

/** Writes an entry alone, where what it tells of happened outside the tables. */
export async function writeAuditEntry(
  client: DynamoDBDocumentClient,
  table: string,
  entry: AuditEntry,
): Promise<void> {
  await client.send(new TransactWriteCommand({ TransactItems: [auditPut(table, entry)] }));
}
