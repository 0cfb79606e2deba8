import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamodbEngine, startDynamodb } from '../../local/dynamodb/engine.ts';
import { adopt, planAdoption } from './adoption.ts';

let engine: DynamodbEngine;
let client: DynamoDBClient;

beforeAll(async () => {
  const cacheFolder = join(tmpdir(), 'stride-adopt-test');
  engine = await startDynamodb({ file: null, cacheFolder, log: () => {} });
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await engine.close();
});

const table = (TableName: string, partitionKey: string, sortKey: string, type: 'S' | 'N' = 'S') =>
  client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: partitionKey, AttributeType: 'S' },
        { AttributeName: sortKey, AttributeType: type },
      ],
    }),
  );

describe("taking over the owner's account", () => {
  it('changes tables without touching rows, and finds nothing to do the second time', async () => {
    await table('clients_registry', 'client_id', 'SK');
    await table('platform_analytics_events', 'client_id', 'event_timestamp');
    await table('platform_personality_variants', 'client_id', 'variant_id');
    await table('chat_history', 'session_id', 'timestamp');
    const rows = DynamoDBDocumentClient.from(client);
    const profile = { client_id: 'stride-services', SK: 'PROFILE', lambda_function_name: 'stride' };
    await rows.send(new PutCommand({ TableName: 'clients_registry', Item: profile }));

    const options = {
      yes: true,
      expire: false,
      client: { id: 'stride-services', conversations: 'chat_history' },
    };
    const before = await planAdoption(client, options);
    expect(before.tables.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'clients_registry changes',
      'platform_analytics_events changes',
      'platform_personality_variants changes',
      'platform_faq missing',
      'platform_chat missing',
      'platform_audit missing',
      'platform_people missing',
      'platform_feedback missing',
      'aggregated_stats missing',
      'platform_conversations missing',
      'platform_appointments missing',
    ]);

    const adopted = await adopt(client, before);
    expect(Object.keys(adopted.tables)).toEqual([
      'clients_registry',
      'platform_analytics_events',
      'platform_personality_variants',
    ]);
    expect(adopted.tables.platform_analytics_events!.streamArn).toContain('/stream/');
    expect(adopted.clients['stride-services']!.conversations!.arn).toContain('chat_history');

    const described = await client.send(new DescribeTableCommand({ TableName: 'platform_analytics_events' }));
    expect(described.Table!.StreamSpecification).toMatchObject({ StreamViewType: 'NEW_IMAGE' });
    expect(described.Table!.GlobalSecondaryIndexes!.map(({ IndexName }) => IndexName)).toEqual([
      'event_type-event_timestamp-index',
    ]);
    const { Item } = await rows.send(
      new GetCommand({ TableName: 'clients_registry', Key: { client_id: 'stride-services', SK: 'PROFILE' } }),
    );
    expect(Item).toEqual({
      ...profile,
      conversations_table: 'chat_history',
      appointments_table: 'stride-services-appointments',
    });

    const again = await planAdoption(client, { yes: true, expire: true });
    const states = new Set(
      [...again.tables, ...Object.values(again.clients[0]!.tables)].map(({ state }) => state),
    );
    expect(states).toEqual(new Set(['fits', 'missing', 'changes']));
    expect(await adopt(client, again)).toEqual(adopted);
    const last = await planAdoption(client, { yes: true, expire: true });
    const tables = [...last.tables, ...Object.values(last.clients[0]!.tables)];
    expect(new Set(tables.map(({ state }) => state))).toEqual(new Set(['fits', 'missing']));
  });

  it('says so where the registry has no such client', async () => {
    const options = { yes: true, expire: false, client: { id: 'auto-kowalski' } };
    await expect(planAdoption(client, options)).rejects.toThrow(
      'The registry has no client "auto-kowalski".',
    );
  });
});
