import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isDeepStrictEqual } from 'node:util';

/** A row to put where none has its key yet. */
export interface NewRow {
  table: string;
  row: Record<string, unknown>;
  /** Name of the table's partition key. */
  key: string;
}

const MOST_ROWS = 100;
/** DynamoDB takes 4 MB in a transaction. */
const MOST_BYTES = 2_000_000;

interface Reason {
  Code?: string;
  Item?: Parameters<typeof unmarshall>[0];
}

/**
 * Puts rows that are not there yet, in transactions. Rows that are there stay as they are; where one differs from
 * what was to be written, it is given back. Throws what the table throws.
 */
export async function writeRows<Row extends NewRow>(
  client: DynamoDBDocumentClient,
  rows: Row[],
): Promise<Row[]> {
  const different: Row[] = [];
  for (const group of inGroups(rows)) {
    let open = group;
    for (let attempt = 0; open.length > 0; attempt += 1) {
      const reasons = await transact(client, open);
      if (!reasons) break;
      different.push(...open.filter((row, index) => isOther(row, reasons[index])));
      open = open.filter((_, index) => reasons[index]?.Code !== 'ConditionalCheckFailed');
      if (attempt > 20) throw new Error('TransactionConflict');
    }
  }
  return different;
}

/** Null where all rows were written, else why each was not. */
async function transact(client: DynamoDBDocumentClient, rows: NewRow[]): Promise<Reason[] | null> {
  const puts = rows.map(({ table, row, key }) => ({
    Put: {
      TableName: table,
      Item: row,
      ConditionExpression: 'attribute_not_exists(#key)',
      ExpressionAttributeNames: { '#key': key },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  }));
  try {
    await client.send(new TransactWriteCommand({ TransactItems: puts }));
    return null;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') throw error;
    return (error as Error & { CancellationReasons?: Reason[] }).CancellationReasons ?? [];
  }
}

/** A row that was verified, cancelled or given a ttl since is still the same row: only what we would write counts. */
function isOther({ row, key }: NewRow, reason: Reason | undefined): boolean {
  if (reason?.Code !== 'ConditionalCheckFailed' || !reason.Item) return false;
  const stored = unmarshall(reason.Item);
  return [key, 'session_id', 'role', 'text'].some(
    (name) => name in row && !isDeepStrictEqual(stored[name], row[name]),
  );
}

function inGroups<Row extends NewRow>(rows: Row[]): Row[][] {
  const groups: Row[][] = [];
  let bytes = Infinity;
  let keys = new Set<string>();
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.row));
    const identity = JSON.stringify([
      row.table,
      row.row[row.key],
      row.row['timestamp'] ?? row.row['created_at'],
    ]);
    if (bytes + size > MOST_BYTES || groups.at(-1)!.length >= MOST_ROWS || keys.has(identity)) {
      groups.push([]);
      bytes = 0;
      keys = new Set();
    }
    groups.at(-1)!.push(row);
    keys.add(identity);
    bytes += size;
  }
  return groups;
}
