import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DataSourceResult } from '../data-source.ts';
import { missing } from '../template-error.ts';
import { plainItem, sdkAttributes } from './attributes.ts';
import { afterFailedCondition } from './condition-failure.ts';
import { Expressions } from './expressions.ts';
import type { Table, TableOperation } from './table.ts';

/** GetItem: the item, or null. */
export const getItem: TableOperation = async (table, request) => {
  const expressions = new Expressions();
  const ProjectionExpression = expressions.take(request['projection'], 'projection');
  const command = new GetItemCommand({
    TableName: table.name,
    Key: sdkAttributes(request['key'], 'key'),
    ConsistentRead: request['consistentRead'] === true,
    ...(ProjectionExpression ? { ProjectionExpression } : {}),
    ...expressions.maps(),
  });
  const { Item } = await table.client.send(command, table.abort);
  return done(plainItem(Item));
};

/** PutItem: the item as written. */
export const putItem: TableOperation = (table, request) =>
  conditional(table, request, async (expressions) => {
    const Item = {
      ...sdkAttributes(request['attributeValues'], 'attributeValues'),
      ...sdkAttributes(request['key'], 'key'),
    };
    const condition = conditionExpression(request, expressions);
    const command = new PutItemCommand({ TableName: table.name, Item, ...condition, ...expressions.maps() });
    await table.client.send(command, table.abort);
    return plainItem(Item);
  });

/** UpdateItem: the whole item after the change. */
export const updateItem: TableOperation = (table, request) =>
  conditional(table, request, async (expressions) => {
    if (request['update'] === undefined || request['update'] === null) throw missing('update');
    const UpdateExpression = expressions.take(request['update'], 'update');
    const condition = conditionExpression(request, expressions);
    const command = new UpdateItemCommand({
      TableName: table.name,
      Key: sdkAttributes(request['key'], 'key'),
      ReturnValues: 'ALL_NEW',
      ...(UpdateExpression ? { UpdateExpression } : {}),
      ...condition,
      ...expressions.maps(),
    });
    const { Attributes } = await table.client.send(command, table.abort);
    return plainItem(Attributes);
  });

/** DeleteItem: the item that is gone, or null. */
export const deleteItem: TableOperation = (table, request) =>
  conditional(table, request, async (expressions) => {
    const condition = conditionExpression(request, expressions);
    const command = new DeleteItemCommand({
      TableName: table.name,
      Key: sdkAttributes(request['key'], 'key'),
      ReturnValues: 'ALL_OLD',
      ...condition,
      ...expressions.maps(),
    });
    const { Attributes } = await table.client.send(command, table.abort);
    return plainItem(Attributes);
  });

const done = (result: unknown): DataSourceResult => ({ result, error: null });

function conditionExpression(request: Record<string, unknown>, expressions: Expressions) {
  const ConditionExpression = expressions.take(request['condition'], 'condition');
  return ConditionExpression ? { ConditionExpression } : {};
}

async function conditional(
  table: Table,
  request: Record<string, unknown>,
  write: (expressions: Expressions) => Promise<unknown>,
): Promise<DataSourceResult> {
  try {
    return done(await write(new Expressions()));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return afterFailedCondition(table, request, error, (again) => {
      const run = { PutItem: putItem, UpdateItem: updateItem, DeleteItem: deleteItem }[
        String(request['operation'])
      ];
      return run ? run(table, again) : Promise.reject(error);
    });
  }
}
