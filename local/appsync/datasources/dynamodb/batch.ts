import { type AttributeValue, BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { isMap } from '../../runtime/plain-object.ts';
import { missing } from '../template-error.ts';
import { type Attributes, plainItem, sdkAttributes } from './attributes.ts';
import { Expressions } from './expressions.ts';
import type { TableOperation } from './table.ts';

/** BatchGetItem: `{data: {<table>: [item | null]}, unprocessedKeys}`, items in the order of their keys. */
export const batchGetItem: TableOperation = async (table, request) => {
  const wanted = mapTables(request, (given, name) => {
    const { keys, consistentRead, projection } = isMap(given) ? given : {};
    if (projection) {
      const message = 'projection in BatchGetItem is reported to fail on AWS (aws-appsync-community #391).';
      table.asked.operation.api.options.log({ level: 'error', step: table.asked.stepId, message });
    }
    const expressions = new Expressions();
    const ProjectionExpression = expressions.take(projection, 'projection');
    return {
      Keys: listOf(keys, `tables][${name}][keys`),
      ConsistentRead: consistentRead === true,
      ...(ProjectionExpression ? { ProjectionExpression, ...expressions.maps() } : {}),
    };
  });
  const command = new BatchGetItemCommand({ RequestItems: wanted });
  const { Responses = {}, UnprocessedKeys = {} } = await table.client.send(command, table.abort);
  const data = eachTable(wanted, ({ Keys }, name) => inOrder(Keys, Responses[name] ?? []));
  const unprocessedKeys = eachTable(wanted, (_, name) => (UnprocessedKeys[name]?.Keys ?? []).map(plainItem));
  return { result: { data, unprocessedKeys }, error: null };
};

/** BatchPutItem: `{data: {<table>: [item]}, unprocessedItems}`. */
export const batchPutItem: TableOperation = async (table, request) => {
  const items = mapTables(request, (given, name) => listOf(given, `tables][${name}`));
  const RequestItems = eachTable(items, (list) => list.map((Item) => ({ PutRequest: { Item } })));
  const { UnprocessedItems = {} } = await table.client.send(
    new BatchWriteItemCommand({ RequestItems }),
    table.abort,
  );
  const data = eachTable(items, (list) => list.map(plainItem));
  const unprocessedItems = eachTable(items, (_, name) =>
    (UnprocessedItems[name] ?? []).map(({ PutRequest }) => plainItem(PutRequest?.Item)),
  );
  return { result: { data, unprocessedItems }, error: null };
};

/** BatchDeleteItem: `{data: {<table>: [key]}, unprocessedKeys}`. */
export const batchDeleteItem: TableOperation = async (table, request) => {
  const keys = mapTables(request, (given, name) => listOf(given, `tables][${name}`));
  const RequestItems = eachTable(keys, (list) => list.map((Key) => ({ DeleteRequest: { Key } })));
  const { UnprocessedItems = {} } = await table.client.send(
    new BatchWriteItemCommand({ RequestItems }),
    table.abort,
  );
  const data = eachTable(keys, (list) => list.map(plainItem));
  const unprocessedKeys = eachTable(keys, (_, name) =>
    (UnprocessedItems[name] ?? []).map(({ DeleteRequest }) => plainItem(DeleteRequest?.Key)),
  );
  return { result: { data, unprocessedKeys }, error: null };
};

function mapTables<T>(request: Record<string, unknown>, convert: (given: unknown, name: string) => T) {
  if (!isMap(request['tables'])) throw missing('tables');
  return eachTable(request['tables'], convert);
}

const eachTable = <T, R>(
  tables: Record<string, T>,
  convert: (table: T, name: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, convert(table, name)]));

function listOf(list: unknown, name: string): Attributes[] {
  if (!Array.isArray(list)) throw missing(name);
  return list.map((entry, index) => sdkAttributes(entry, `${name}][${index}`));
}

function inOrder(keys: Attributes[], items: Attributes[]): (Record<string, unknown> | null)[] {
  return keys.map((key) => {
    const wanted = Object.entries(key);
    const item = items.find((candidate) => wanted.every(([name, value]) => equal(candidate[name], value)));
    return plainItem(item);
  });
}

/** Keys are S, N or B. */
function equal(one: AttributeValue | undefined, other: AttributeValue): boolean {
  if (!one) return false;
  if (other.N !== undefined) return one.N !== undefined && Number(one.N) === Number(other.N);
  if (other.B !== undefined) return one.B !== undefined && Buffer.compare(one.B, other.B) === 0;
  return one.S === other.S;
}
