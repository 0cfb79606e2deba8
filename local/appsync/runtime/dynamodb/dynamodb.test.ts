import { describe, expect, test } from 'vitest';
import { value } from '../../fixtures/expression.ts';

// What AWS's own EvaluateCode answered for these, as recorded in localstack/appsync-utils.
describe('util.dynamodb', () => {
  test.each([
    ['[util.dynamodb.toDynamoDB]', 'toDynamoDB(12345)', { N: 12345 }],
    ['[util.dynamodb.toDynamoDB]', 'toDynamoDB(true)', { BOOL: true }],
    ['[util.dynamodb.toDynamoDB]', 'toDynamoDB(null)', { NULL: null }],
    ['[util.dynamodb.toString]', "toString('test')", { S: 'test' }],
    ['[util.dynamodb.toString]', 'toString(null)', null],
    ['[util.dynamodb.toStringSet]', "toStringSet(['a', 'b'])", { SS: ['a', 'b'] }],
    ['[util.dynamodb.toNumberSet]', 'toNumberSet([1, 23, 4.56])', { NS: [1, 23, 4.56] }],
    ['[util.dynamodb.toNumber]', 'toNumber(12.5)', { N: 12.5 }],
    ['[util.dynamodb.toBoolean]', 'toBoolean(false)', { BOOL: false }],
    ['[util.dynamodb.toBinarySet]', "toBinarySet(['foo', 'bar'])", { BS: ['foo', 'bar'] }],
    ['[util.dynamodb.toBinary]', "toBinary('foo')", { B: 'foo' }],
    ['[util.dynamodb.toNull]', 'toNull()', { NULL: null }],
    [
      '[util.dynamodb.toList]',
      "toList(['foo', 123, { bar: 'baz' }])",
      { L: [{ S: 'foo' }, { N: 123 }, { M: { bar: { S: 'baz' } } }] },
    ],
    [
      '[util.dynamodb.toMapValues]',
      "toMapValues({ foo: 'bar', baz: 1234, beep: ['boop'] })",
      { foo: { S: 'bar' }, baz: { N: 1234 }, beep: { L: [{ S: 'boop' }] } },
    ],
    ['[util.dynamodb.toMap]', 'toMap({ a: false })', { M: { a: { BOOL: false } } }],
    [
      '[util.dynamodb.toS3Object]',
      "toS3Object('foo', 'bar', 'baz', 'beep')",
      { S: '{"s3":{"key":"foo","bucket":"bar","region":"baz","version":"beep"}}' },
    ],
    ['[util.dynamodb.fromS3ObjectJson]', `fromS3ObjectJson('{"s3":{"key":"foo"}}')`, { key: 'foo' }],
  ])('%s %s', (_id, call, expected) => expect(value(`util.dynamodb.${call}`)).toEqual(expected));
});

describe('the dynamodb module', () => {
  const key = { id: { S: 'test' } };
  const update = (expression: string, names: object, values?: object) => ({
    operation: 'UpdateItem',
    key,
    update: { expression, expressionNames: names, ...(values ? { expressionValues: values } : {}) },
  });
  const age = { '#expName_1': 'age' };
  const numbers = { ':expValue_1': { L: [{ N: 1 }, { N: 2 }] } };
  test.each([
    ['[dynamodb.get]', "get({ key: { id: 'test' } })", { operation: 'GetItem', key }],
    [
      '[dynamodb.put]',
      "put({ key: { id: 'test' }, item: { value: 10 } })",
      { operation: 'PutItem', key, attributeValues: { value: { N: 10 } } },
    ],
    ['[dynamodb.remove]', "remove({ key: { id: 'test' } })", { operation: 'DeleteItem', key }],
    [
      '[dynamodb.scan]',
      "scan({ limit: 10, nextToken: 'abc' })",
      { operation: 'Scan', limit: 10, nextToken: 'abc' },
    ],
    ['[dynamodb.operations.increment]', 'operations.increment(10)', { type: 'OPERATION_INCREMENT', by: 10 }],
    ['[dynamodb.operations.append]', 'operations.append([1])', { type: 'OPERATION_APPEND', items: [1] }],
    [
      '[dynamodb.operations.replace]',
      'operations.replace({ a: 1 })',
      { type: 'OPERATION_REPLACE', value: { a: 1 } },
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.increment(10) } })",
      update('SET #expName_1 = #expName_1 + :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.decrement(10) } })",
      update('SET #expName_1 = #expName_1 - :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.add(10) } })",
      update('SET #expName_1 = :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.append([1, 2]) } })",
      update('SET #expName_1 = list_append(#expName_1, :expValue_1)', age, numbers),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.prepend([1, 2]) } })",
      update('SET #expName_1 = list_append(:expValue_1, #expName_1)', age, numbers),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.replace({ a: 10 }) } })",
      update('SET #expName_1 = :expValue_1', age, { ':expValue_1': { M: { a: { N: 10 } } } }),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: ddb.operations.remove() } })",
      update('REMOVE #expName_1', age),
    ],
    [
      '[dynamodb.update]',
      "update({ key: { id: 'test' }, update: { age: [ddb.operations.updateListItem('x', 2)] } })",
      update('SET #expName_1[2] = :expValue_1', age, { ':expValue_1': { S: 'x' } }),
    ],
    ['[dynamodb.toStringSet]', "toStringSet(['a'])", { SS: ['a'] }],
    [
      '[dynamodb.put]',
      "put({ key: { id: 'test' }, item: { tags: ddb.toStringSet(['a']) } })",
      { operation: 'PutItem', key, attributeValues: { tags: { SS: ['a'] } } },
    ],
    [
      '[dynamodb.query]',
      "query({ query: { id: { eq: 'test' }, at: { between: [1, 2] } }, index: 'i', projection: ['id', 'a.b[1]'], scanIndexForward: false })",
      {
        operation: 'Query',
        index: 'i',
        scanIndexForward: false,
        projection: {
          expression: '#expName_1, #expName_2.#expName_3[1]',
          expressionNames: { '#expName_1': 'id', '#expName_2': 'a', '#expName_3': 'b' },
        },
        query: {
          expression: '(#id = :id_eq) AND (#at BETWEEN :at_between_start AND :at_between_end)',
          expressionNames: { '#id': 'id', '#at': 'at' },
          expressionValues: {
            ':id_eq': { S: 'test' },
            ':at_between_start': { N: 1 },
            ':at_between_end': { N: 2 },
          },
        },
      },
    ],
    [
      '[dynamodb.transactWrite]',
      "transactWrite({ items: [{ putItem: { table: 't', key: { id: 'test' }, item: { a: 1 }, condition: { id: { attributeExists: false } } } }, { deleteItem: { table: 't', key: { id: 'test' } } }] })",
      {
        operation: 'TransactWriteItems',
        transactItems: [
          {
            table: 't',
            operation: 'PutItem',
            key,
            attributeValues: { a: { N: 1 } },
            condition: { expression: '(attribute_not_exists(#id))', expressionNames: { '#id': 'id' } },
          },
          { table: 't', operation: 'DeleteItem', key },
        ],
      },
    ],
    [
      '[dynamodb.batchGet]',
      "batchGet({ tables: { t: { keys: [{ id: 'test' }], consistentRead: true } } })",
      { operation: 'BatchGetItem', tables: { t: { keys: [key], consistentRead: true } } },
    ],
    [
      '[dynamodb.batchPut]',
      "batchPut({ tables: { t: [{ id: 'test' }] } })",
      { operation: 'BatchPutItem', tables: { t: [key] } },
    ],
    ['[dynamodb.operations.add]', 'operations.add(1)', { type: 'OPERATION_ADD', value: 1 }],
    ['[dynamodb.operations.remove]', 'operations.remove()', { type: 'OPERATION_REMOVE' }],
    ['[dynamodb.operations.decrement]', 'operations.decrement(2)', { type: 'OPERATION_DECREMENT', by: 2 }],
    ['[dynamodb.operations.prepend]', 'operations.prepend([1])', { type: 'OPERATION_PREPEND', items: [1] }],
    [
      '[dynamodb.operations.updateListItem]',
      "operations.updateListItem('x', 2)",
      { type: 'OPERATION_UPDATE_LIST_ITEM', value: 'x', index: 2 },
    ],
    ['[dynamodb.toNumberSet]', 'toNumberSet([1, 2])', { NS: [1, 2] }],
    ['[dynamodb.toBinarySet]', "toBinarySet(['a'])", { BS: ['a'] }],
    [
      '[dynamodb.sync]',
      "sync({ limit: 10, lastSync: 1, filter: { id: { eq: 'test' } } })",
      {
        operation: 'Sync',
        limit: 10,
        lastSync: 1,
        filter: {
          expression: '(#id = :id_eq)',
          expressionNames: { '#id': 'id' },
          expressionValues: { ':id_eq': { S: 'test' } },
        },
      },
    ],
    [
      '[dynamodb.batchDelete]',
      "batchDelete({ tables: { t: [{ id: 'test' }] } })",
      { operation: 'BatchDeleteItem', tables: { t: [key] } },
    ],
    [
      '[dynamodb.transactGet]',
      "transactGet({ items: [{ table: 't', key: { id: 'test' }, projection: ['a'] }] })",
      {
        operation: 'TransactGetItems',
        transactItems: [
          {
            table: 't',
            key,
            projection: { expression: '#expName_1', expressionNames: { '#expName_1': 'a' } },
          },
        ],
      },
    ],
    [
      '[dynamodb.update, dynamodb.operations.updateListItem]',
      "update({ key: { id: 'test' }, update: { age: [ddb.operations.updateListItem('x', 1), ddb.operations.updateListItem('y', 2)] } })",
      update('SET #expName_1[1] = :expValue_1, #expName_1[2] = :expValue_2', age, {
        ':expValue_1': { S: 'x' },
        ':expValue_2': { S: 'y' },
      }),
    ],
    [
      '[dynamodb.remove]',
      "remove({ key: { id: 'test' }, condition: { age: { gt: 9 } } })",
      {
        operation: 'DeleteItem',
        key,
        condition: {
          expression: '(#age > :age_gt)',
          expressionNames: { '#age': 'age' },
          expressionValues: { ':age_gt': { N: 9 } },
        },
      },
    ],
  ])('%s %s', (_id, call, expected) => expect(value(`ddb.${call}`)).toEqual(expected));
});
