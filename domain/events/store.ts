import { paginateQuery, paginateScan, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { eventFact } from './event-fact.ts';
import type { Fact } from './fact.ts';
import { messageFact } from './message-fact.ts';

/**
 * A client's facts in `platform_analytics_events` from an event timestamp on, oldest first, in pages. Expired rows
 * that DynamoDB has not yet deleted are left out.
 */
export async function* eventFacts(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
  since: string,
  now: () => Date,
): AsyncGenerator<Fact[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'client_id = :client AND event_timestamp >= :since',
      ExpressionAttributeValues: { ':client': clientId, ':since': since },
    },
  );
  for await (const { Items } of pages) {
    yield (Items ?? []).filter((row) => isHeld(row, now())).flatMap((row) => eventFact(row) ?? []);
  }
}

/** Facts in a client's own message table that the owner's Python bot wrote. Reads the whole table: never on a request. */
export async function* messageFacts(
  client: DynamoDBDocumentClient,
  table: string,
  now: () => Date,
): AsyncGenerator<Fact[]> {
  const pages = paginateScan({ client }, { TableName: table, ConsistentRead: true });
  for await (const { Items } of pages) {
    yield (Items ?? []).filter((row) => isHeld(row, now())).flatMap((row) => messageFact(row) ?? []);
  }
}

function isHeld(row: Record<string, unknown>, now: Date): boolean {
  return row.ttl === undefined || row.ttl === null || Number(row.ttl) * 1000 > now.getTime();
}
