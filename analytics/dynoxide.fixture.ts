import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { dynoxideBinary } from '../local/dynamodb/binary.ts';
import { freePort } from '../local/free-port.ts';
import type { EventRow } from './event-row.ts';

export const EVENTS = 'platform_analytics_events';

/** A real DynamoDB process with the events table, which can be sent away and brought back with its data. */
export async function startDynoxide() {
  const folder = mkdtempSync(join(tmpdir(), 'analytics-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const endpoint = `http://127.0.0.1:${port}`;
  const region = 'eu-central-1';
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  const client = DynamoDBDocumentClient.from(raw);

  const comeBack = async () => {
    const file = join(folder, 'data.db');
    child = spawn(dynoxideBinary(), [
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--db-path',
      file,
    ]);
    const answers = () =>
      fetch(endpoint).then(
        () => true,
        () => false,
      );
    while (!(await answers())) await sleep(20);
  };
  const goAway = async () => {
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  };

  await comeBack();
  await raw.send(
    new CreateTableCommand({
      TableName: EVENTS,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'client_id', AttributeType: 'S' },
        { AttributeName: 'event_timestamp', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'client_id', KeyType: 'HASH' },
        { AttributeName: 'event_timestamp', KeyType: 'RANGE' },
      ],
    }),
  );
  return {
    /** For clients of one's own. */
    at: { endpointUrl: endpoint, region, credentials },
    client,
    raw,
    goAway,
    comeBack,
    async rows(clientId: string): Promise<EventRow[]> {
      const found: EventRow[] = [];
      const query = {
        TableName: EVENTS,
        KeyConditionExpression: 'client_id = :client',
        ExpressionAttributeValues: { ':client': clientId },
        ConsistentRead: true,
      };
      for await (const page of paginateQuery({ client }, query))
        found.push(...((page.Items ?? []) as EventRow[]));
      return found;
    },
    async close() {
      await goAway();
      raw.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
