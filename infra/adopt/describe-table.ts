import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { ExistingTable } from './existing-table.ts';

/** A table as the account holds it; null where there is none of this name. */
export async function describeTable(client: DynamoDBClient, name: string): Promise<ExistingTable | null> {
  const table = await described(client, name);
  if (!table) return null;
  const sortKey = keyOf(table.KeySchema, 'RANGE');
  return {
    name,
    arn: table.TableArn!,
    partitionKey: keyOf(table.KeySchema, 'HASH')!,
    sortKey,
    sortKeyType: table.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === sortKey)
      ?.AttributeType,
    indexes: Object.fromEntries(
      (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => [
        IndexName!,
        { partitionKey: keyOf(KeySchema, 'HASH')!, sortKey: keyOf(KeySchema, 'RANGE') },
      ]),
    ),
    stream: table.StreamSpecification?.StreamEnabled ? table.StreamSpecification.StreamViewType : undefined,
    streamArn: table.StreamSpecification?.StreamEnabled ? table.LatestStreamArn : undefined,
    timeToLive: await timeToLiveOf(client, name),
    isDeletionProtected: table.DeletionProtectionEnabled ?? false,
    hasPointInTimeRecovery: await pointInTimeRecoveryOf(client, name),
    stack: await stackOf(client, table.TableArn!),
  };
}

async function described(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function keyOf(schema: KeySchemaElement[] | undefined, type: 'HASH' | 'RANGE'): string | undefined {
  return schema?.find(({ KeyType }) => KeyType === type)?.AttributeName;
}

async function timeToLiveOf(client: DynamoDBClient, name: string): Promise<string | undefined> {
  const { TimeToLiveDescription: ttl } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name }),
  );
  const isOn = ttl?.TimeToLiveStatus === 'ENABLED' || ttl?.TimeToLiveStatus === 'ENABLING';
  return isOn ? ttl.AttributeName : undefined;
}

/** Undefined on stand-ins for DynamoDB that keep no backups. */
async function pointInTimeRecoveryOf(client: DynamoDBClient, name: string): Promise<boolean | undefined> {
  try {
    const { ContinuousBackupsDescription: backups } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
    );
    return backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED';
  } catch (error) {
    if (isUnknownOperation(error)) return undefined;
    throw error;
  }
}

async function stackOf(client: DynamoDBClient, arn: string): Promise<string | undefined> {
  try {
    const { Tags } = await client.send(new ListTagsOfResourceCommand({ ResourceArn: arn }));
    return Tags?.find(({ Key }) => Key === 'aws:cloudformation:stack-name')?.Value;
  } catch (error) {
    if (isUnknownOperation(error)) return undefined;
    throw error;
  }
}

function isUnknownOperation(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnknownOperationException';
}
