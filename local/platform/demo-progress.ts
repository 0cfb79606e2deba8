import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DemoProgress {
  done: number;
  total: number;
  finished: boolean;
}

/** Beside the platform's figures, in a row of its own: whoever may read those can show how far the demo is. */
const KEY = { client_id: 'PLATFORM', period: 'DEMO' };

export async function readDemoProgress(
  client: DynamoDBDocumentClient,
  statsTable: string,
): Promise<DemoProgress | null> {
  const { Item } = await client.send(new GetCommand({ TableName: statsTable, Key: KEY }));
  return (Item as DemoProgress | undefined) ?? null;
}

export async function writeDemoProgress(
  client: DynamoDBDocumentClient,
  statsTable: string,
  progress: DemoProgress,
): Promise<void> {
  await client.send(new PutCommand({ TableName: statsTable, Item: { ...KEY, ...progress } }));
}
