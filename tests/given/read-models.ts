import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Stack } from '../../local/stack.ts';
import { operator } from './client.ts';

const TABLES = ['platform_conversations', 'platform_appointments', 'aggregated_stats'];
/** What may differ between two clients with the same facts: whose it is, when and how often it was written. */
const OWN = new Set(['client_id', 'version', 'v', 'updated_at', 'ledger']);

/** Every figure that the platform keeps of a client, sorted, so that two clients with the same facts are equal. */
export async function readModelsOf(stack: Stack, clientId: string): Promise<string[]> {
  const client = operator(stack);
  const rows: string[] = [];
  for (const TableName of TABLES) {
    const query = {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'client_id = :client',
      ExpressionAttributeValues: { ':client': clientId },
    };
    for await (const { Items } of paginateQuery({ client }, query))
      for (const item of Items ?? []) {
        const own = Object.entries(item).filter(([name, value]) => !OWN.has(name) && value !== 0);
        rows.push(`${TableName} ${JSON.stringify(Object.fromEntries(own.sort()))}`);
      }
  }
  client.destroy();
  return rows.sort();
}
