import { CreateTableCommand, DynamoDBClient, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { join } from 'node:path';
import { startDynamodb } from '../../local/dynamodb/engine.ts';

/** Partition key and sort key, and the sort key's type where it is no string. */
type Keys = [partition: string, sort: string, type?: 'N'];

const keys: Record<string, Keys> = {
  clients_registry: ['client_id', 'SK'],
  platform_analytics_events: ['client_id', 'event_timestamp'],
  platform_conversations: ['client_id', 'session_id'],
  platform_appointments: ['client_id', 'appointment_id'],
  aggregated_stats: ['client_id', 'period'],
};

const conversationsByStart: GlobalSecondaryIndex = {
  IndexName: 'client_id-started_key-index',
  KeySchema: [
    { AttributeName: 'client_id', KeyType: 'HASH' },
    { AttributeName: 'started_key', KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
};

/** A DynamoDB of its own in memory with the tables that projections write, and others, for tests without a platform. */
export async function readModelTables(others: Record<string, Keys> = {}) {
  const cacheFolder = join(import.meta.dirname, '../../build/dynamodb');
  const engine = await startDynamodb({ file: null, cacheFolder, log: () => {} });
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const [TableName, [hash, range, type = 'S']] of Object.entries({ ...keys, ...others })) {
    const indexed = TableName === 'platform_conversations';
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: hash, KeyType: 'HASH' },
          { AttributeName: range, KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [hash, range, ...(indexed ? ['started_key'] : [])].map((AttributeName) => ({
          AttributeName,
          AttributeType: AttributeName === range ? type : 'S',
        })),
        ...(indexed ? { GlobalSecondaryIndexes: [conversationsByStart] } : {}),
      }),
    );
  }
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { client: document, close: () => engine.close() };
}
