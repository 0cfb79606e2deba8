import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { domainKey } from './domain-reservation.ts';
import { listedClients } from './list-store.ts';

/**
 * Who has a domain; null where nobody has. Clients that were there before domains were reserved are found in the list
 * of clients; one whose data is gone has none.
 */
export async function holderOfDomain(
  client: DynamoDBDocumentClient,
  tables: { registry: string; stats: string },
  domain: string,
): Promise<string | null> {
  const get = new GetCommand({ TableName: tables.registry, Key: domainKey(domain), ConsistentRead: true });
  const { Item } = await client.send(get);
  if (Item) return String(Item['held_by']);
  const listed = await listedClients(client, tables.stats);
  return listed.find((row) => row.domain === domain && row.status !== 'purged')?.id ?? null;
}
