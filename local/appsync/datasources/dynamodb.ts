import type { DataSourceRequest, DataSourceResult } from './data-source.ts';
import { batchDeleteItem, batchGetItem, batchPutItem } from './dynamodb/batch.ts';
import type { Table, TableOperation } from './dynamodb/table.ts';
import { dynamodbError } from './dynamodb/errors.ts';
import { deleteItem, getItem, putItem, updateItem } from './dynamodb/item.ts';
import { queryItems, scanItems } from './dynamodb/read.ts';
import { transactGetItems, transactWriteItems } from './dynamodb/transact.ts';
import { FieldError } from '../errors.ts';
import { entryOf, isMap } from '../runtime/plain-object.ts';
import { missing, unsupported } from './template-error.ts';

const operations: Record<string, TableOperation> = {
  GetItem: getItem,
  PutItem: putItem,
  UpdateItem: updateItem,
  DeleteItem: deleteItem,
  Query: queryItems,
  Scan: scanItems,
  BatchGetItem: batchGetItem,
  BatchPutItem: batchPutItem,
  BatchDeleteItem: batchDeleteItem,
  TransactGetItems: transactGetItems,
  TransactWriteItems: transactWriteItems,
};

/** Runs a DynamoDB request object. What DynamoDB refuses becomes ctx.error; a malformed request fails the field. */
export async function askDynamodb(asked: DataSourceRequest): Promise<DataSourceResult> {
  const { request, dataSource, operation } = asked;
  if (!isMap(request) || typeof request['operation'] !== 'string') throw missing('operation');
  const run = entryOf(operations, request['operation']);
  if (!run) throw unsupported('operation', request['operation']);
  if (dataSource.source.type !== 'AMAZON_DYNAMODB') throw unsupported('data source', dataSource.source.type);
  const { dynamodb } = operation.api.options;
  const table: Table = {
    client: typeof dynamodb === 'function' ? dynamodb(dataSource.name) : dynamodb,
    name: dataSource.source.tableName,
    abort: { abortSignal: operation.deadline },
    asked,
  };
  try {
    return await run(table, request);
  } catch (error) {
    if (error instanceof FieldError) throw error;
    return { result: null, error: dynamodbError(error, table) };
  }
}
