import {
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { Change } from './plan-table.ts';

/** Makes one change and waits until the table is ready for the next. */
export async function applyChange(client: DynamoDBClient, table: string, change: Change): Promise<void> {
  switch (change.kind) {
    case 'stream':
      await client.send(
        new UpdateTableCommand({
          TableName: table,
          StreamSpecification: { StreamEnabled: true, StreamViewType: change.view },
        }),
      );
      break;
    case 'timeToLive':
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: table,
          TimeToLiveSpecification: { Enabled: true, AttributeName: change.attribute },
        }),
      );
      break;
    case 'index':
      await client.send(newIndex(table, change));
      break;
    case 'deletionProtection':
      await client.send(new UpdateTableCommand({ TableName: table, DeletionProtectionEnabled: true }));
      break;
    case 'pointInTimeRecovery':
      await client.send(
        new UpdateContinuousBackupsCommand({
          TableName: table,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      );
  }
  await waitUntilTableExists({ client, maxWaitTime: 600, minDelay: 1, maxDelay: 5 }, { TableName: table });
}

/** DynamoDB fills it while the table goes on serving; that can take as long as the table is large. */
function newIndex(table: string, { name, shape }: Extract<Change, { kind: 'index' }>): UpdateTableCommand {
  const keys = [shape.partitionKey, shape.sortKey];
  return new UpdateTableCommand({
    TableName: table,
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    GlobalSecondaryIndexUpdates: [
      {
        Create: {
          IndexName: name,
          KeySchema: [
            { AttributeName: shape.partitionKey, KeyType: 'HASH' },
            { AttributeName: shape.sortKey, KeyType: 'RANGE' },
          ],
          Projection: shape.include
            ? { ProjectionType: 'INCLUDE', NonKeyAttributes: shape.include }
            : { ProjectionType: 'ALL' },
        },
      },
    ],
  });
}
