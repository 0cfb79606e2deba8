import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import { failures, tableOf } from '../lib/stream.ts';
import { listClient } from './list-client.ts';
import { sumUp } from './sum-up.ts';

const client = documentClient();
const tables = {
  stats: environment('STATS_TABLE'),
  registry: environment('REGISTRY_TABLE'),
  conversations: environment('CONVERSATIONS_TABLE'),
};

/**
 * Keeps what is summed up behind the rows that it is the sum of: the platform's own rows, a thin row a client for lists,
 * a client's totals in the registry. It recomputes instead of adding, so a batch may come twice and in any order.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const from = (table: string) => event.Records.filter((record) => tableOf(record) === table);
  try {
    for (const record of from(tables.registry)) await listClient(client, tables, record, new Date());
    await sumUp(client, tables, from(tables.stats), new Date());
    return { batchItemFailures: [] };
  } catch (error) {
    log.error(
      'The platform rows could not be brought up to date; the stream will bring them again.',
      error as Error,
    );
    return failures(event.Records.slice(0, 1));
  }
}
