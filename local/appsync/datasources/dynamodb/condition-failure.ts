import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { isMap } from '../../runtime/plain-object.ts';
import type { DataSourceResult } from '../data-source.ts';
import { plainItem, sdkAttributes } from './attributes.ts';
import { dynamodbError } from './errors.ts';
import type { Table } from './table.ts';

type Item = Record<string, unknown> | null;

/**
 * What AppSync does when a condition failed: it reads the item again, and calls the write a success when the item is
 * already as the caller wanted it (Put: equal but for `equalsIgnore`; Delete: gone). Else the strategy decides; Reject
 * gives ctx.error and the item as it is in ctx.result.
 */
export async function afterFailedCondition(
  table: Table,
  request: Record<string, unknown>,
  failure: unknown,
  retry: (request: Record<string, unknown>) => Promise<DataSourceResult>,
): Promise<DataSourceResult> {
  const condition = isMap(request['condition']) ? request['condition'] : {};
  const current = await readAgain(table, request['key'], condition['consistentRead'] !== false);
  if (isAsWanted(request, condition, current)) return { result: current, error: null };
  const rejected = { result: current, error: dynamodbError(failure, table) };
  const handler = condition['conditionalCheckFailedHandler'];
  if (!isMap(handler) || handler['strategy'] !== 'Custom') return rejected;
  const verdict = await askFunction(table, request, String(handler['lambdaArn']), current);
  if (verdict['action'] === 'discard') return { result: current, error: null };
  const again = verdict['requestMapping'];
  return verdict['action'] === 'retry' && isMap(again)
    ? retry({ ...request, ...again, condition: null })
    : rejected;
}

async function readAgain(table: Table, key: unknown, consistent: boolean): Promise<Item> {
  const command = new GetItemCommand({
    TableName: table.name,
    Key: sdkAttributes(key, 'key'),
    ConsistentRead: consistent,
  });
  return plainItem((await table.client.send(command, table.abort)).Item);
}

function isAsWanted(
  request: Record<string, unknown>,
  condition: Record<string, unknown>,
  current: Item,
): boolean {
  if (request['operation'] === 'DeleteItem') return current === null;
  if (request['operation'] !== 'PutItem' || !current) return false;
  const wanted = plainItem({
    ...sdkAttributes(request['attributeValues'], 'attributeValues'),
    ...sdkAttributes(request['key'], 'key'),
  });
  const ignored = Array.isArray(condition['equalsIgnore']) ? (condition['equalsIgnore'] as unknown[]) : [];
  return canonical(wanted, ignored) === canonical(current, ignored);
}

/** JSON with sorted keys at every level, without the ignored attributes. */
function canonical(item: Item, ignored: unknown[]): string {
  const kept = Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !ignored.includes(name)));
  return JSON.stringify(kept, (_, value: unknown) =>
    isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

async function askFunction(
  table: Table,
  request: Record<string, unknown>,
  arn: string,
  currentValue: Item,
): Promise<Record<string, unknown>> {
  const { asked } = table;
  const [parentType, field] = asked.stepId.split('.');
  const call = {
    arguments: asked.arguments,
    requestMapping: request,
    currentValue,
    resolver: { tableName: table.name, awsRegion: asked.operation.api.options.region, parentType, field },
    identity: asked.operation.caller.identity,
  };
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  const answer = await asked.operation.api.options.invoke(name, call, asked.dataSource.name);
  return 'payload' in answer && isMap(answer.payload) ? answer.payload : { action: 'reject' };
}
