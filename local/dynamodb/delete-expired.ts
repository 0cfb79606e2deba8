import { callEngine } from './call-engine.ts';

type Item = Record<string, { N?: string; S?: string; B?: string }>;

/** TTL takes no row that expired more than five years ago: such a number is hardly a time. */
const LONGEST_AGO_S = 5 * 365.25 * 86_400;

/**
 * Deletes rows of tables that have expired at a time (ms since the epoch) that need not be the machine's; the number
 * deleted.
 * Their stream records look like those of any other deletion.
 */
export async function deleteExpired(
  endpoint: string,
  tables: readonly string[],
  now: number,
): Promise<number> {
  const ask = <Answer>(operation: string, body: object) =>
    callEngine<Answer>(endpoint, `DynamoDB_20120810.${operation}`, body);
  let deleted = 0;
  for (const TableName of tables) {
    const { TimeToLiveDescription: ttl } = await ask<{ TimeToLiveDescription?: { AttributeName?: string } }>(
      'DescribeTimeToLive',
      { TableName },
    );
    if (!ttl?.AttributeName) continue;
    const { Table } = await ask<{ Table: { KeySchema: { AttributeName: string }[] } }>('DescribeTable', {
      TableName,
    });
    const names = { '#ttl': ttl.AttributeName };
    const seconds = Math.floor(now / 1_000);
    const between = { ':now': { N: String(seconds) }, ':old': { N: String(seconds - LONGEST_AGO_S) } };
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await ask<{ Items: Item[]; LastEvaluatedKey?: Item }>('Scan', {
        TableName,
        ExclusiveStartKey,
        FilterExpression: '#ttl <= :now AND #ttl > :old',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: between,
      });
      for (const item of page.Items) {
        await ask('DeleteItem', {
          TableName,
          Key: Object.fromEntries(Table.KeySchema.map(({ AttributeName: name }) => [name, item[name]])),
        });
        deleted += 1;
      }
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
  return deleted;
}
