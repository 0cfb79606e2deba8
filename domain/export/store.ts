import {
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '../audit/entry.ts';
import { auditPut } from '../audit/put.ts';
import type { ExportRow } from './export-row.ts';

/** The row of a client's last export. */
export function exportStore(client: DynamoDBDocumentClient, registryTable: string, clientId: string) {
  const Key = { client_id: clientId, SK: 'EXPORT' };
  return {
    async read(): Promise<ExportRow | undefined> {
      const get = new GetCommand({ TableName: registryTable, Key, ConsistentRead: true });
      return (await client.send(get)).Item as ExportRow | undefined;
    },
    /** Takes the place of the last one, and says who asked. */
    async begin(row: ExportRow, auditTable: string, entry: AuditEntry): Promise<void> {
      const put = { Put: { TableName: registryTable, Item: row } };
      await client.send(new TransactWriteCommand({ TransactItems: [put, auditPut(auditTable, entry)] }));
    },
    /** Does nothing where another one was asked for meanwhile, or the client is gone. */
    async finish(exportId: string, finishedAt: string, bytes: number): Promise<void> {
      const update = new UpdateCommand({
        TableName: registryTable,
        Key,
        UpdateExpression: 'SET finished_at = :at, bytes = :bytes',
        ConditionExpression: 'export_id = :id',
        ExpressionAttributeValues: { ':at': finishedAt, ':bytes': bytes, ':id': exportId },
      });
      await client.send(update).catch((error: unknown) => {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
      });
    },
  };
}
