import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ScanCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

const PAGE = 25;

export interface ItemPage {
  /** Names of the attributes that are the key. */
  keys: string[];
  items: Record<string, unknown>[];
  /** What the next page is asked for by; null when this is the last. */
  next: string | null;
}

export type Browse = ReturnType<typeof createBrowse>;

/** Looks into tables, for the pages of this machine: reads only. */
export function createBrowse(endpoint: string) {
  const credentials = { accessKeyId: 'engine', secretAccessKey: 'engine' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const describe = async (TableName: string) =>
    (await client.send(new DescribeTableCommand({ TableName }))).Table!;
  return {
    /** How many items a table has; the engine keeps count. */
    count: async (table: string): Promise<number> => (await describe(table)).ItemCount ?? 0,
    /** Some items after where the page before ended. */
    async items(table: string, after: string | null): Promise<ItemPage> {
      const { KeySchema = [] } = await describe(table);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName: table,
          Limit: PAGE,
          ...(after === null ? {} : { ExclusiveStartKey: readKey(after) }),
        }),
      );
      return {
        keys: KeySchema.map(({ AttributeName }) => AttributeName!),
        items: Items.map((item) => unmarshall(item)),
        next: LastEvaluatedKey ? Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url') : null,
      };
    },
    /** One item by its key. */
    async item(TableName: string, key: Record<string, string>): Promise<Record<string, unknown> | undefined> {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall(key) }));
      return Item && unmarshall(Item);
    },
    close: () => client.destroy(),
  };
}

function readKey(text: string): Record<string, AttributeValue> {
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, AttributeValue>;
}
