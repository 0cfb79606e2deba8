import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** How far the filling-in of the demo is; the gateway tells it under /demo, and the panel shows it. */
export interface DemoProgress {
  done: number;
  total: number;
  finished: boolean;
}

/** Beside the platform's figures: the store remembers by itself whether it has been filled in. */
const KEY = { client_id: 'PLATFORM', period: 'DEMO' };

/** Whether this store has been filled in, to the end. */
export async function isDemoFilled(client: DynamoDBDocumentClient, statsTable: string): Promise<boolean> {
  const { Item } = await client.send(new GetCommand({ TableName: statsTable, Key: KEY }));
  return Item?.finished === true;
}

/** Remembers that this store has been filled in. */
export async function rememberDemo(client: DynamoDBDocumentClient, statsTable: string): Promise<void> {
  await client.send(new PutCommand({ TableName: statsTable, Item: { ...KEY, finished: true } }));
}
