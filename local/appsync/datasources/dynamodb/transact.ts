import {
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { isMap } from '../../runtime/plain-object.ts';
import type { DataSourceResult } from '../data-source.ts';
import { missing, unsupported } from '../template-error.ts';
import { plainItem, sdkAttributes } from './attributes.ts';
import { dynamodbError } from './errors.ts';
import { Expressions } from './expressions.ts';
import type { Table, TableOperation } from './table.ts';

/** TransactGetItems: `{items, cancellationReasons}`, items in the order asked for. */
export const transactGetItems: TableOperation = (table, request) =>
  reasoned(table, 'items', async () => {
    const TransactItems = itemsOf(request).map((item, index) => {
      const expressions = new Expressions();
      const ProjectionExpression = expressions.take(
        item['projection'],
        `transactItems][${index}][projection`,
      );
      const projected = ProjectionExpression ? { ProjectionExpression, ...expressions.maps() } : {};
      return { Get: { ...placeOf(item, index), ...projected } };
    });
    const { Responses = [] } = await table.client.send(
      new TransactGetItemsCommand({ TransactItems }),
      table.abort,
    );
    return Responses.map(({ Item }) => plainItem(Item));
  });

/** TransactWriteItems: `{keys, cancellationReasons}`; after a failed condition both ctx.error and ctx.result are set. */
export const transactWriteItems: TableOperation = (table, request) =>
  reasoned(table, 'keys', async () => {
    const items = itemsOf(request);
    await table.client.send(
      new TransactWriteItemsCommand({ TransactItems: items.map(writeOf) }),
      table.abort,
    );
    return items.map((item, index) => plainItem(placeOf(item, index).Key));
  });

async function reasoned(
  table: Table,
  name: 'items' | 'keys',
  run: () => Promise<unknown>,
): Promise<DataSourceResult> {
  try {
    return { result: { [name]: await run(), cancellationReasons: null }, error: null };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const cancellationReasons = (error.CancellationReasons ?? []).map(({ Code, Message, Item }) => ({
      type: Code ?? 'None',
      message: Message ?? Code ?? 'None',
      ...(Item ? { item: plainItem(Item) } : {}),
    }));
    return { result: { [name]: null, cancellationReasons }, error: dynamodbError(error, table) };
  }
}

function itemsOf(request: Record<string, unknown>): Record<string, unknown>[] {
  const items = request['transactItems'];
  if (!Array.isArray(items)) throw missing('transactItems');
  return items.map((item: unknown) => (isMap(item) ? item : {}));
}

function placeOf(item: Record<string, unknown>, index: number) {
  if (typeof item['table'] !== 'string') throw missing(`transactItems][${index}][table`);
  return { TableName: item['table'], Key: sdkAttributes(item['key'], `transactItems][${index}][key`) };
}

function writeOf(item: Record<string, unknown>, index: number): TransactWriteItem {
  const name = `transactItems][${index}`;
  const { TableName, Key } = placeOf(item, index);
  const expressions = new Expressions();
  const UpdateExpression = expressions.take(item['update'], `${name}][update`);
  const ConditionExpression = expressions.take(item['condition'], `${name}][condition`);
  const returned =
    isMap(item['condition']) && item['condition']['returnValuesOnConditionCheckFailure'] === false;
  const shared = {
    TableName,
    ...(ConditionExpression ? { ConditionExpression } : {}),
    ...expressions.maps(),
    ReturnValuesOnConditionCheckFailure: returned ? ('NONE' as const) : ('ALL_OLD' as const),
  };
  switch (item['operation']) {
    case 'PutItem':
      return {
        Put: {
          ...shared,
          Item: { ...sdkAttributes(item['attributeValues'], `${name}][attributeValues`), ...Key },
        },
      };
    case 'UpdateItem':
      return { Update: { ...shared, Key, UpdateExpression: UpdateExpression ?? '' } };
    case 'DeleteItem':
      return { Delete: { ...shared, Key } };
    case 'ConditionCheck':
      return { ConditionCheck: { ...shared, Key, ConditionExpression: ConditionExpression ?? '' } };
    default:
      throw unsupported('operation', item['operation']);
  }
}
