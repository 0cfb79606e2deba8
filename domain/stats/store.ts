import { paginateQuery, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '../batches/batch-store.ts';
import type { Counters } from './counters.ts';

/** A row of `aggregated_stats` without its keys. `v` is its version: it rises with every touch. */
export interface RollupRow {
  period: string;
  version: number;
  counters: Counters;
}

/** `aggregated_stats` of one client, or of the platform. */
export interface StatsStore {
  /** Rows between two sort keys, both included. */
  between(from: string, to: string, options?: { consistent?: boolean }): Promise<RollupRow[]>;
  /** Writes a whole row if it is still at this version (0: if there is none); false where it is not. */
  replace(row: RollupRow): Promise<boolean>;
}

/** Opens the store for one client. */
export function statsStore(client: DynamoDBDocumentClient, table: string, clientId: string): StatsStore {
  return {
    async between(from, to, options = {}) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: options.consistent ?? false,
          KeyConditionExpression: 'client_id = :client AND period BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':client': clientId, ':from': from, ':to': to },
        },
      );
      const rows: RollupRow[] = [];
      for await (const { Items } of pages) rows.push(...(Items ?? []).map(rollupRow));
      return rows;
    },
    async replace({ period, version, counters }) {
      const item = { ...counters, client_id: clientId, period, v: version + 1 };
      return putIf(client, table, item, ...ifVersion(version));
    },
  };
}

/** The same row of many clients: what the platform's row is the sum of. */
export async function rollupsOfClients(
  client: DynamoDBDocumentClient,
  table: string,
  clientIds: string[],
  period: string,
): Promise<RollupRow[]> {
  const keys = clientIds.map((client_id) => ({ client_id, period }));
  return (await batchGet(client, table, keys)).map(rollupRow);
}

/** Puts an item under a condition; false where the condition failed. */
export async function putIf(
  client: DynamoDBDocumentClient,
  table: string,
  item: Record<string, unknown>,
  condition: string,
  values?: Record<string, unknown>,
): Promise<boolean> {
  try {
    const check = { ConditionExpression: condition, ExpressionAttributeValues: values };
    await client.send(new PutCommand({ TableName: table, Item: item, ...check }));
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

function ifVersion(version: number): [string, Record<string, unknown>?] {
  return version === 0 ? ['attribute_not_exists(v)'] : ['v = :v', { ':v': version }];
}

function rollupRow(item: Record<string, unknown>): RollupRow {
  const counters: Counters = {};
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'number' && name !== 'v') counters[name] = value;
  }
  return { period: String(item.period), version: Number(item.v ?? 0), counters };
}
