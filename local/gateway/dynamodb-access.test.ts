import { describe, expect, it } from 'vitest';
import { accessesOf, writtenTables } from './dynamodb-access.ts';

const place = { region: 'eu-central-1', accountId: '000000000000' };
const arn = (name: string) => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`;
const keyOf = () => 'client_id';
const of = (operation: string, body: object) =>
  accessesOf(operation, body as Record<string, unknown>, place, keyOf);
const keys = (...values: string[]) => ({ 'dynamodb:leadingkeys': values });
const id = (value: string) => ({ client_id: { S: value } });

describe('accessesOf', () => {
  it.each<[string, object, object[]]>([
    [
      'GetItem',
      { TableName: 'stats', Key: id('a') },
      [{ action: 'dynamodb:GetItem', resource: arn('stats'), context: keys('a') }],
    ],
    [
      'PutItem',
      { TableName: arn('stats'), Item: id('a') },
      [{ action: 'dynamodb:PutItem', resource: arn('stats'), context: keys('a') }],
    ],
    [
      'Query',
      {
        TableName: 'stats',
        IndexName: 'by-day',
        KeyConditionExpression: '#k = :k AND day > :d',
        ExpressionAttributeNames: { '#k': 'client_id' },
        ExpressionAttributeValues: { ':k': { S: 'a' }, ':d': { S: 'x' } },
      },
      [{ action: 'dynamodb:Query', resource: `${arn('stats')}/index/by-day`, context: keys('a') }],
    ],
    [
      'Scan',
      { TableName: 'stats' },
      [{ action: 'dynamodb:Scan', resource: arn('stats'), context: keys('\u0000') }],
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          stats: [{ PutRequest: { Item: id('a') } }, { DeleteRequest: { Key: id('b') } }],
          other: [],
        },
      },
      [
        { action: 'dynamodb:BatchWriteItem', resource: arn('stats'), context: keys('a', 'b') },
        { action: 'dynamodb:BatchWriteItem', resource: arn('other'), context: keys() },
      ],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'one', Item: id('a') } },
          { ConditionCheck: { TableName: 'two', Key: id('b') } },
        ],
      },
      [
        { action: 'dynamodb:PutItem', resource: arn('one'), context: keys('a') },
        { action: 'dynamodb:ConditionCheckItem', resource: arn('two'), context: keys('b') },
      ],
    ],
    [
      'ExecuteStatement',
      { Statement: 'SELECT * FROM stats' },
      [{ action: 'dynamodb:ExecuteStatement', resource: '*' }],
    ],
  ])('%s', (operation, body, expected) => expect(of(operation, body)).toEqual(expected));
});

it('knows which tables a request writes to', () => {
  const transaction = {
    TransactItems: [
      { Put: { TableName: 'one' } },
      { Update: { TableName: 'one' } },
      { Delete: { TableName: arn('two') } },
    ],
  };
  expect(writtenTables('TransactWriteItems', transaction)).toEqual(['one', 'two']);
  expect(writtenTables('Query', { TableName: 'one' })).toEqual([]);
});
