import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { fromEngine, type Place } from './table-arn.ts';

export interface TableDefinition extends CreateTableCommandInput {
  TableName: string;
  ttlAttribute: string | null;
}

export type Tables = ReturnType<typeof createTables>;

/** The tables of this platform: made when missing, and given the indexes and streams they lack when they are there. */
export function createTables(endpoint: string, place: Place) {
  const client = new DynamoDBClient({
    endpoint,
    region: place.region,
    credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' },
  });
  const descriptions = new Map<string, TableDescription>();

  const describe = async (name: string): Promise<TableDescription | null> => {
    try {
      return (await client.send(new DescribeTableCommand({ TableName: name }))).Table!;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return null;
      throw error;
    }
  };

  const complete = async (existing: TableDescription, wanted: TableDefinition): Promise<TableDescription> => {
    if (JSON.stringify(keysOf(existing.KeySchema)) !== JSON.stringify(keysOf(wanted.KeySchema)))
      throw new Error(`The table ${wanted.TableName} exists with other keys than the template gives it.`);
    const present = new Set(existing.GlobalSecondaryIndexes?.map((index) => index.IndexName));
    const missing = (wanted.GlobalSecondaryIndexes ?? []).filter((index) => !present.has(index.IndexName));
    for (const index of missing)
      await client.send(
        new UpdateTableCommand({
          TableName: wanted.TableName,
          AttributeDefinitions: wanted.AttributeDefinitions,
          GlobalSecondaryIndexUpdates: [{ Create: index }],
        }),
      );
    const lacksStream =
      wanted.StreamSpecification?.StreamEnabled && !existing.StreamSpecification?.StreamEnabled;
    if (lacksStream)
      await client.send(
        new UpdateTableCommand({
          TableName: wanted.TableName,
          StreamSpecification: wanted.StreamSpecification,
        }),
      );
    return missing.length > 0 || lacksStream ? (await describe(wanted.TableName))! : existing;
  };

  return {
    /** The table's ARN and its stream's. */
    async ensure({
      ttlAttribute,
      ...wanted
    }: TableDefinition): Promise<{ arn: string; streamArn: string | null }> {
      const existing = await describe(wanted.TableName);
      const description = existing
        ? await complete(existing, { ...wanted, ttlAttribute })
        : (await client.send(new CreateTableCommand(wanted))).TableDescription!;
      if (ttlAttribute) await ensureTtl(client, wanted.TableName, ttlAttribute);
      descriptions.set(wanted.TableName, description);
      const { TableArn, LatestStreamArn } = description;
      return {
        arn: fromEngine(place, TableArn!),
        streamArn: LatestStreamArn ? fromEngine(place, LatestStreamArn) : null,
      };
    },
    /** A table that is gone by itself. */
    forget: (name: string): void => void descriptions.delete(name),
    async remove(name: string): Promise<void> {
      descriptions.delete(name);
      await client.send(new DeleteTableCommand({ TableName: name }));
    },
    exists: async (name: string): Promise<boolean> => (await describe(name)) !== null,
    /** The name of the partition key of a table or of its index. */
    partitionKeyOf(table: string, index?: string): string | null {
      const description = descriptions.get(table);
      const schema = index
        ? description?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)?.KeySchema
        : description?.KeySchema;
      return schema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? null;
    },
    names: () => [...descriptions.keys()],
    close: () => client.destroy(),
  };
}

async function ensureTtl(client: DynamoDBClient, table: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const specification = { Enabled: true, AttributeName: attribute };
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: specification }),
  );
}

function keysOf(schema: CreateTableCommandInput['KeySchema']): string[] {
  return (schema ?? []).map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).sort();
}
