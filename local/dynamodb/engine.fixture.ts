import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynamodb } from './engine.ts';

/** A process to be killed: writes rows for ever and prints the id of each acknowledged one. */
const [file, cacheFolder] = process.argv.slice(2);
const engine = await startDynamodb({ file: file!, cacheFolder: cacheFolder!, log: () => {} });
const client = new DynamoDBClient({
  endpoint: engine.endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
await client.send(
  new CreateTableCommand({
    TableName: 'rows',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  }),
);
for (let number = 0; ; number++) {
  await client.send(new PutItemCommand({ TableName: 'rows', Item: { id: { S: `row-${number}` } } }));
  console.log(`row-${number}`);
}
