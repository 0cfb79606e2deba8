import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
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

/** Partition key and sort key of a table's index, which is called after them. */
const indexes: Record<string, Keys> = {
  clients_registry: ['status', 'created_at'],
  platform_conversations: ['client_id', 'started_key'],
};

const schema = ([hash, range]: Keys) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

/** A DynamoDB of its own in memory with the tables that projections write, and others, for tests without a platform. */
export async function readModelTables(others: Record<string, Keys> = {}) {
  const cacheFolder = join(import.meta.dirname, '../../build/dynamodb');
  const engine = await startDynamodb({ file: null, cacheFolder, log: () => {} });
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const [TableName, own] of Object.entries({ ...keys, ...others })) {
    const [hash, range, type = 'S'] = own;
    const index = indexes[TableName];
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: schema(own),
        AttributeDefinitions: [...new Set([hash, range, ...(index ?? [])])].map((AttributeName) => ({
          AttributeName,
          AttributeType: AttributeName === range ? type : 'S',
        })),
        GlobalSecondaryIndexes: index && [
          {
            IndexName: `${index.join('-')}-index`,
            KeySchema: schema(index),
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
  }
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { client: document, close: () => engine.close() };
}
