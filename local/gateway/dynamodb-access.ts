import type { AccessRequest } from '../identity/policy.ts';
import { tableArn, tableName, type Place } from '../dynamodb/table-arn.ts';

type Item = Record<string, Record<string, unknown>>;
type Body = Record<string, unknown>;

const TRANSACTION_ACTIONS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Stands for a partition key that could not be found in a request, and so matches no condition on leading keys. */
const UNKNOWN_KEY = '\u0000';

/** What a DynamoDB request needs to be allowed: one entry for each table or index and action it touches. */
export function accessesOf(
  operation: string,
  body: Body,
  place: Place,
  partitionKeyOf: (table: string, index?: string) => string | null,
): AccessRequest[] {
  const access = (
    action: string,
    table: unknown,
    keys: (Item | undefined)[] | null,
    index?: string,
  ): AccessRequest => {
    const name = tableName(String(table ?? ''));
    const key = keys === null ? null : partitionKeyOf(name);
    return {
      action: `dynamodb:${action}`,
      resource: tableArn(place, name) + (index ? `/index/${index}` : ''),
      ...(keys
        ? {
            context: {
              'dynamodb:leadingkeys': keys.map((item) => plain(key === null ? undefined : item?.[key])),
            },
          }
        : {}),
    };
  };
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [access(operation, body['TableName'], [body['Key'] as Item])];
    case 'PutItem':
      return [access(operation, body['TableName'], [body['Item'] as Item])];
    case 'Query': {
      const index = body['IndexName'] as string | undefined;
      const table = tableName(String(body['TableName'] ?? ''));
      const request = access(operation, table, null, index);
      return [
        { ...request, context: { 'dynamodb:leadingkeys': [queriedKey(body, partitionKeyOf(table, index))] } },
      ];
    }
    case 'Scan':
      return [access(operation, body['TableName'], [undefined], body['IndexName'] as string | undefined)];
    case 'BatchGetItem':
      return Object.entries((body['RequestItems'] ?? {}) as Record<string, { Keys?: Item[] }>).map(
        ([table, { Keys }]) => access(operation, table, Keys ?? []),
      );
    case 'BatchWriteItem':
      return Object.entries((body['RequestItems'] ?? {}) as Record<string, WriteRequest[]>).map(
        ([table, requests]) =>
          access(
            operation,
            table,
            requests.map((request) => request.PutRequest?.Item ?? request.DeleteRequest?.Key),
          ),
      );
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return ((body['TransactItems'] ?? []) as Record<string, Body>[]).flatMap((entry) =>
        Object.entries(entry).map(([kind, part]) =>
          access(TRANSACTION_ACTIONS[kind as keyof typeof TRANSACTION_ACTIONS] ?? kind, part['TableName'], [
            (part['Item'] ?? part['Key']) as Item,
          ]),
        ),
      );
    case 'ExecuteStatement':
    case 'BatchExecuteStatement':
    case 'ExecuteTransaction':
      return [{ action: `dynamodb:${operation}`, resource: '*' }];
    default:
      return [access(operation, body['TableName'] ?? body['ResourceArn'] ?? '*', null)];
  }
}

/** The tables a request may have written to. */
export function writtenTables(operation: string, body: Body): string[] {
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [tableName(String(body['TableName']))];
    case 'BatchWriteItem':
      return Object.keys((body['RequestItems'] ?? {}) as object).map(tableName);
    case 'TransactWriteItems': {
      const items = (body['TransactItems'] ?? []) as Record<string, Body>[];
      return [
        ...new Set(
          items.flatMap((entry) => Object.values(entry).map((part) => tableName(String(part['TableName'])))),
        ),
      ];
    }
    default:
      return [];
  }
}

interface WriteRequest {
  PutRequest?: { Item: Item };
  DeleteRequest?: { Key: Item };
}

function plain(value: Record<string, unknown> | undefined): string {
  return value === undefined ? UNKNOWN_KEY : String(Object.values(value)[0]);
}

/** The value a query compares the partition key with. */
function queriedKey(body: Body, key: string | null): string {
  if (key === null) return UNKNOWN_KEY;
  const names = (body['ExpressionAttributeNames'] ?? {}) as Record<string, string>;
  const values = (body['ExpressionAttributeValues'] ?? {}) as Item;
  for (const [, name, value] of String(body['KeyConditionExpression'] ?? '').matchAll(
    /([\w#.-]+)\s*=\s*(:\w+)/g,
  ))
    if ((names[name!] ?? name) === key) return plain(values[value!]);
  return UNKNOWN_KEY;
}
