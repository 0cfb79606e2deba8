import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, resolver, serveApi } from '../fixtures/api-server.ts';
import { startDynamodb } from '../fixtures/dynamodb-engine.ts';

const sdl = /* GraphQL */ `
  type Query {
    run(request: AWSJSON!): AWSJSON
    again(request: AWSJSON!): AWSJSON
    change(update: AWSJSON!, pk: String!): AWSJSON
    page(pk: String!, limit: Int, nextToken: String): Page
    lost(request: AWSJSON!): AWSJSON
  }
  type Page {
    items: [Thing!]!
    nextToken: String
  }
  type Thing {
    pk: ID!
    sk: ID!
    n: Int
  }
`;

// The response handler shows what it saw; the request handler hands through what the test asks.
const open = `
  export function request(ctx) { return ctx.args.request; }
  export function response(ctx) { return { result: ctx.result, error: ctx.error }; }`;
const change = `
  export function request(ctx) {
    const { update, pk } = ctx.args;
    const { replaced, ...rest } = update;
    const changes = replaced ? { ...rest, replaced: ddb.operations.replace(replaced) } : rest;
    return ddb.update({ key: { pk, sk: 'a' }, update: changes });
  }
  export function response(ctx) { return { result: ctx.result, error: ctx.error }; }`;
const page = `
  export function request(ctx) {
    const { pk, limit, nextToken } = ctx.args;
    return ddb.query({ query: { pk: { eq: pk } }, limit, nextToken });
  }
  export function response(ctx) {
    if (ctx.error) util.error(ctx.error.message, ctx.error.type);
    return ctx.result;
  }`;

interface Seen {
  result: Record<string, never> | null;
  error?: { message: string; type: string };
}

let engine: Awaited<ReturnType<typeof startDynamodb>>;
let api: ApiServer;
const asked: unknown[] = [];
const verdict: { answer: unknown } = { answer: { action: 'reject' } };

beforeAll(async () => {
  engine = await startDynamodb();
  api = await serveApi({
    sdl,
    dynamodb: (name) => (name === 'table' ? engine.client : (undefined as never)),
    dataSources: {
      table: { type: 'AMAZON_DYNAMODB', tableName: 'things' },
      lost: { type: 'AMAZON_DYNAMODB', tableName: 'no-such-table' },
    },
    invoke: (name, payload) => {
      asked.push([name, payload]);
      return Promise.resolve({ payload: verdict.answer });
    },
    resolvers: [
      resolver('Query.run', open, { dataSourceName: 'table' }),
      resolver('Query.again', open, { dataSourceName: 'table' }),
      resolver('Query.change', change, { dataSourceName: 'table' }),
      resolver('Query.page', page, { dataSourceName: 'table' }),
    ],
  });
});
afterAll(async () => {
  await api.close();
  engine.stop();
});

async function run(request: object, field = 'run'): Promise<Seen> {
  const query = `query Q($request: AWSJSON!) { ${field}(request: $request) }`;
  const answer = await api.ask(query, { request: JSON.stringify(request) });
  if (answer.errors[0]) throw Object.assign(new Error(answer.errors[0].message), { entry: answer.errors[0] });
  return JSON.parse(String(answer.data?.[field])) as Seen;
}

const key = (pk: string, sk = 'a') => ({ pk: { S: pk }, sk: { S: sk } });
const put = (pk: string, sk: string, values: object = {}, condition?: object) =>
  run({ operation: 'PutItem', key: key(pk, sk), attributeValues: values, condition });
const get = async (pk: string, sk = 'a') =>
  (await run({ operation: 'GetItem', key: key(pk, sk), consistentRead: true })).result;

describe('one item', () => {
  // What AWS gives back for Put, Update and Delete is not known: the item written, the new and the old one are assumed.
  test('[table.put-item, table.get-item, table.plain-results, table.null-values] PutItem gives what was written, GetItem reads it as plain JSON, numbers as numbers', async () => {
    const values = {
      n: { N: 12.5 },
      text: { S: 'ż' },
      yes: { BOOL: true },
      nothing: { NULL: null },
      bytes: { B: 'aGk=' },
      words: { SS: ['b', 'a'] },
      numbers: { NS: [1, 2.5] },
      list: { L: [{ N: 1 }, { M: { deep: { S: 'x' } } }] },
    };
    const written = await put('item', 'a', values);
    expect(written.result).toEqual({
      pk: 'item',
      sk: 'a',
      n: 12.5,
      text: 'ż',
      yes: true,
      nothing: null,
      bytes: 'aGk=',
      words: ['b', 'a'],
      numbers: [1, 2.5],
      list: [1, { deep: 'x' }],
    });
    const read = (await get('item')) as unknown as Record<string, string[]>;
    expect({ ...read, words: read['words']?.sort() }).toEqual({ ...written.result, words: ['a', 'b'] });
  });

  test('[table.get-missing, table.get-item] GetItem of a missing key is null; a projection narrows', async () => {
    expect(await get('nobody')).toBeNull();
    const projection = { expression: '#n', expressionNames: { '#n': 'n' } };
    expect((await run({ operation: 'GetItem', key: key('item'), projection })).result).toEqual({ n: 12.5 });
  });

  test('[table.update-item, table.delete-item] UpdateItem gives the whole new item, DeleteItem the old one or null', async () => {
    const update = {
      expression: 'ADD #n :by SET #t = :t',
      expressionNames: { '#n': 'count', '#t': 'title' },
      expressionValues: { ':by': { N: 2 }, ':t': { S: 'x' } },
    };
    const first = await run({ operation: 'UpdateItem', key: key('update'), update });
    expect(first.result).toEqual({ pk: 'update', sk: 'a', count: 2, title: 'x' });
    expect((await run({ operation: 'UpdateItem', key: key('update'), update })).result).toMatchObject({
      count: 4,
    });
    expect((await run({ operation: 'DeleteItem', key: key('update') })).result).toMatchObject({ count: 4 });
    expect((await run({ operation: 'DeleteItem', key: key('update') })).result).toBeNull();
  });
});

describe('what the helpers build', () => {
  const change = async (pk: string, update: object) => {
    const query = 'query Q($pk: String!, $update: AWSJSON!) { change(pk: $pk, update: $update) }';
    const { data } = await api.ask(query, { pk, update: JSON.stringify(update) });
    return JSON.parse(String(data?.['change'])) as Seen;
  };

  test('[table.number-values] numbers are sent as DynamoDB wants them', async () => {
    await change('helper', { n: 12.5, big: 9_007_199_254_740_991, list: [1, { deep: 2 }] });
    expect(await get('helper')).toMatchObject({
      n: 12.5,
      big: 9_007_199_254_740_991,
      list: [1, { deep: 2 }],
    });
  });

  test('[table.update-dotted] a dotted key is the name of one attribute', async () => {
    await change('dotted', { 'a.b': 1 });
    expect(await get('dotted')).toEqual({ pk: 'dotted', sk: 'a', 'a.b': 1 });
  });

  test('[table.update-nested] a nested object changes what is inside, if its parent is there', async () => {
    const refused = await change('nested', { parent: { child: 1 } });
    expect(refused.error?.type).toBe('DynamoDB:DynamoDbException');
    expect(refused.error?.message).toContain(
      'The document path provided in the update expression is invalid',
    );
    await put('nested', 'a', { parent: { M: { kept: { S: 'x' } } } });
    await change('nested', { parent: { child: 1 } });
    expect(await get('nested')).toMatchObject({ parent: { kept: 'x', child: 1 } });
  });

  test('[table.update-replace] operations.replace writes it whole', async () => {
    await put('replaced', 'a', { replaced: { M: { gone: { S: 'x' } } } });
    await change('replaced', { replaced: { child: { deep: 1 } } });
    expect(await get('replaced')).toMatchObject({ replaced: { child: { deep: 1 } } });
  });
});

describe('a failed condition', () => {
  const absent = { expression: 'attribute_not_exists(pk)' };
  const failed = 'DynamoDB:ConditionalCheckFailedException';

  test('[table.condition-reject, table.condition-put] PutItem: ctx.error and the item as it is; a success when it is already so', async () => {
    await put('cond', 'a', { n: { N: 1 }, at: { S: 'then' } });
    const other = await put('cond', 'a', { n: { N: 2 } }, absent);
    expect(other.error?.type).toBe(failed);
    expect(other.error?.message).toMatch(
      /^The conditional request failed \(Service: DynamoDb, Status Code: 400, Request ID: .+\)$/,
    );
    expect(other.result).toEqual({ pk: 'cond', sk: 'a', n: 1, at: 'then' });
    const same = await put('cond', 'a', { at: { S: 'then' }, n: { N: 1 } }, absent);
    expect(same).toEqual({ result: { pk: 'cond', sk: 'a', n: 1, at: 'then' } });
    const almost = await put(
      'cond',
      'a',
      { n: { N: 1 }, at: { S: 'now' } },
      { ...absent, equalsIgnore: ['at'] },
    );
    expect(almost.error).toBeUndefined();
  });

  test('[table.condition-update] UpdateItem: always an error', async () => {
    const update = { expression: 'SET n = :n', expressionValues: { ':n': { N: 1 } } };
    const { error, result } = await run({
      operation: 'UpdateItem',
      key: key('cond'),
      update,
      condition: absent,
    });
    expect([error?.type, result]).toEqual([failed, { pk: 'cond', sk: 'a', n: 1, at: 'then' }]);
  });

  test('[table.condition-delete] DeleteItem: a success when there is nothing to delete', async () => {
    const condition = { expression: 'n = :n', expressionValues: { ':n': { N: 9 } } };
    expect((await run({ operation: 'DeleteItem', key: key('cond'), condition })).error?.type).toBe(failed);
    expect(await run({ operation: 'DeleteItem', key: key('gone'), condition })).toEqual({ result: null });
  });

  test('[table.condition-custom] a function may settle it', async () => {
    const handler = { strategy: 'Custom', lambdaArn: 'arn:aws:lambda:eu-central-1:1:function:settle' };
    const custom = { ...absent, conditionalCheckFailedHandler: handler };
    verdict.answer = { action: 'discard' };
    expect((await put('cond', 'a', { n: { N: 5 } }, custom)).error).toBeUndefined();
    expect(asked.at(-1)).toMatchObject(['settle', { currentValue: { n: 1 }, resolver: { field: 'run' } }]);
    verdict.answer = { action: 'retry', requestMapping: { attributeValues: { n: { N: 6 } } } };
    expect((await put('cond', 'a', { n: { N: 5 } }, custom)).result).toMatchObject({ n: 6 });
    verdict.answer = { action: 'reject' };
    expect((await put('cond', 'a', { n: { N: 5 } }, custom)).error?.type).toBe(failed);
  });
});

describe('pages', () => {
  const ask = (pk: string, limit: number, nextToken: string | null = null) =>
    api.ask(
      'query P($pk: String!, $limit: Int, $nextToken: String) { page(pk: $pk, limit: $limit, nextToken: $nextToken) { items { sk n } nextToken } }',
      { pk, limit, nextToken },
    );
  const pageOf = async (pk: string, limit: number, nextToken: string | null = null) => {
    const answer = await ask(pk, limit, nextToken);
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { page: { items: { sk: string }[]; nextToken: string | null } }).page;
  };

  beforeAll(async () => {
    for (let n = 1; n <= 5; n += 1) {
      await put('page', `s${n}`, { n: { N: n }, kind: { S: n % 2 ? 'odd' : 'even' } });
      await put('other', `s${n}`, { n: { N: n } });
    }
  });

  test('[table.token-opaque, table.query] follow one another to the end', async () => {
    const first = await pageOf('page', 2);
    expect(first.items.map(({ sk }) => sk)).toEqual(['s1', 's2']);
    expect(first.nextToken).toMatch(/^eyJ2ZX/);
    const second = await pageOf('page', 3, first.nextToken);
    expect(second.items.map(({ sk }) => sk)).toEqual(['s3', 's4', 's5']);
    const rest = second.nextToken
      ? await pageOf('page', 2, second.nextToken)
      : { items: [], nextToken: null };
    expect(rest).toEqual({ items: [], nextToken: null });
  });

  test('[table.token-foreign] a token that is edited, foreign or nonsense is refused', async () => {
    const { nextToken } = await pageOf('page', 2);
    const token = String(nextToken);
    const inner = JSON.parse(Buffer.from(token, 'base64').toString()) as { version: number; token: string };
    const bytes = Buffer.from(inner.token, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    const edited = Buffer.from(JSON.stringify({ version: 3, token: bytes.toString('base64') })).toString(
      'base64',
    );
    const refusal = {
      errorType: 'DynamoDB:UserIllegalArgumentException',
      errorInfo: null,
      message:
        'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException: Invalid pagination token given.',
    };
    for (const [pk, given] of [
      ['page', edited],
      ['page', `${token} `],
      ['page', 'nonsense'],
      ['page', ''],
      ['other', token],
    ]) {
      const answer = await ask(pk ?? '', 2, given);
      expect(answer).toMatchObject({ status: 200, data: { page: null }, errors: [refusal] });
    }
  });

  test('[table.token-foreign] a token of one resolver does not serve another', async () => {
    const query = { expression: 'pk = :pk', expressionValues: { ':pk': { S: 'page' } } };
    const request = { operation: 'Query', query, limit: 1 };
    const { result } = await run(request);
    const nextToken = String(result?.['nextToken']);
    expect((await run({ ...request, nextToken })).result).toMatchObject({ items: [{ sk: 's2' }] });
    expect((await run({ ...request, nextToken }, 'again')).error?.type).toBe(
      'DynamoDB:UserIllegalArgumentException',
    );
    const filtered = { ...request, nextToken, filter: { expression: 'attribute_exists(n)' } };
    expect((await run(filtered)).error?.type).toBe('DynamoDB:UserIllegalArgumentException');
  });

  test('[table.query, table.scan] Query by index, backwards, with filter and projection; Scan', async () => {
    const query = {
      expression: '#k = :k',
      expressionNames: { '#k': 'kind' },
      expressionValues: { ':k': { S: 'odd' } },
    };
    const filter = { expression: 'n > :n', expressionValues: { ':n': { N: 1 } } };
    const projection = { expression: 'sk' };
    const request = {
      operation: 'Query',
      index: 'by-kind',
      query,
      filter,
      projection,
      scanIndexForward: false,
    };
    expect((await run(request)).result).toEqual({
      items: [{ sk: 's5' }, { sk: 's3' }],
      nextToken: null,
      scannedCount: 3,
    });
    const scan = {
      operation: 'Scan',
      filter: { expression: 'kind = :k', expressionValues: { ':k': { S: 'even' } } },
    };
    const { result } = await run(scan);
    expect((result?.['items'] as { sk: string }[] | undefined)?.map(({ sk }) => sk).sort()).toEqual([
      's2',
      's4',
    ]);
  });

  test('the same placeholder for two values is refused, not guessed', async () => {
    const query = { expression: 'pk = :v', expressionValues: { ':v': { S: 'page' } } };
    const filter = { expression: 'n = :v', expressionValues: { ':v': { N: 1 } } };
    await expect(run({ operation: 'Query', query, filter })).rejects.toThrow(':v is given twice');
  });
});

describe('batches', () => {
  test('[table.batch-put, table.batch-get, table.batch-delete] put, get in the order of the keys with null for the missing, delete', async () => {
    const items = ['x', 'y'].map((sk) => ({ ...key('batch', sk), n: { N: 1 } }));
    expect((await run({ operation: 'BatchPutItem', tables: { things: items } })).result).toEqual({
      data: {
        things: [
          { pk: 'batch', sk: 'x', n: 1 },
          { pk: 'batch', sk: 'y', n: 1 },
        ],
      },
      unprocessedItems: { things: [] },
    });
    const keys = ['y', 'none', 'x'].map((sk) => key('batch', sk));
    expect((await run({ operation: 'BatchGetItem', tables: { things: { keys } } })).result).toEqual({
      data: { things: [{ pk: 'batch', sk: 'y', n: 1 }, null, { pk: 'batch', sk: 'x', n: 1 }] },
      unprocessedKeys: { things: [] },
    });
    expect(
      (await run({ operation: 'BatchDeleteItem', tables: { things: [key('batch', 'x')] } })).result,
    ).toEqual({
      data: { things: [{ pk: 'batch', sk: 'x' }] },
      unprocessedKeys: { things: [] },
    });
    expect(await get('batch', 'x')).toBeNull();
  });

  test('[table.batch-projection] a projection, which fails on AWS, is warned of', async () => {
    const projection = { expression: 'n' };
    const tables = { things: { keys: [key('batch', 'y')], projection } };
    expect((await run({ operation: 'BatchGetItem', tables })).error).toBeUndefined();
    expect(api.logs).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining('projection in BatchGetItem') as string,
      }),
    );
  });
});

describe('transactions', () => {
  const item = (sk: string, more: object) => ({ table: 'things', key: key('tx', sk), ...more });

  test('[table.transact-write, table.transact-get] write and read in order', async () => {
    const transactItems = [
      item('a', { operation: 'PutItem', attributeValues: { n: { N: 1 } } }),
      item('b', {
        operation: 'UpdateItem',
        update: { expression: 'ADD n :n', expressionValues: { ':n': { N: 2 } } },
      }),
      item('c', { operation: 'ConditionCheck', condition: { expression: 'attribute_not_exists(pk)' } }),
    ];
    expect((await run({ operation: 'TransactWriteItems', transactItems })).result).toEqual({
      keys: ['a', 'b', 'c'].map((sk) => ({ pk: 'tx', sk })),
      cancellationReasons: null,
    });
    const read = await run({
      operation: 'TransactGetItems',
      transactItems: ['b', 'c', 'a'].map((sk) => item(sk, {})),
    });
    expect(read.result).toEqual({
      items: [{ pk: 'tx', sk: 'b', n: 2 }, null, { pk: 'tx', sk: 'a', n: 1 }],
      cancellationReasons: null,
    });
  });

  // Whether a reason's code is called `type` on AWS is not known.
  test('[table.transact-failed, table.transact-message] a failed condition gives ctx.error and the reasons, with the old item', async () => {
    const transactItems = [
      item('d', { operation: 'DeleteItem' }),
      item('a', {
        operation: 'PutItem',
        attributeValues: {},
        condition: { expression: 'attribute_not_exists(pk)' },
      }),
    ];
    const { error, result } = await run({ operation: 'TransactWriteItems', transactItems });
    expect(error?.type).toBe('DynamoDB:TransactionCanceledException');
    expect(error?.message).toContain(
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
    );
    expect(result).toMatchObject({
      keys: null,
      cancellationReasons: [
        { type: 'None' },
        {
          type: 'ConditionalCheckFailed',
          message: 'The conditional request failed',
          item: { pk: 'tx', sk: 'a', n: 1 },
        },
      ],
    });
  });

  test('[table.transact-old-item] the old item comes unless it is not wanted', async () => {
    await put('tx', 'old', { n: { N: 1 } });
    const reasons = async (more: object) => {
      const condition = { expression: 'attribute_not_exists(pk)', ...more };
      const transactItems = [item('old', { operation: 'PutItem', attributeValues: {}, condition })];
      return (await run({ operation: 'TransactWriteItems', transactItems })).result?.['cancellationReasons'];
    };
    const old = { pk: 'tx', sk: 'old', n: 1 };
    expect(await reasons({})).toMatchObject([{ item: old }]);
    expect(await reasons({ returnValuesOnConditionCheckFailure: true })).toMatchObject([{ item: old }]);
    expect((await reasons({ returnValuesOnConditionCheckFailure: false }))?.[0]).not.toHaveProperty('item');
  });
});

describe('what is wrong', () => {
  test('[table.exceptions] with DynamoDB comes as DynamoDbException, without the name of the table', async () => {
    const query = { expression: 'nope = :n', expressionValues: { ':n': { S: 'x' } } };
    const refused = await run({ operation: 'Query', query });
    expect(refused.error?.type).toBe('DynamoDB:DynamoDbException');
    expect(refused.error?.message).toMatch(/\(Service: DynamoDb, Status Code: 400, Request ID: /);
    const lost = await serveApi({
      sdl,
      dynamodb: engine.client,
      dataSources: { lost: { type: 'AMAZON_DYNAMODB', tableName: 'no-such-table' } },
      resolvers: [resolver('Query.lost', open, { dataSourceName: 'lost' })],
    });
    const answer = await lost.ask('query Q($request: AWSJSON!) { lost(request: $request) }', {
      request: JSON.stringify({ operation: 'GetItem', key: key('x') }),
    });
    expect(JSON.stringify(answer.data)).toContain('Requested resource not found');
    expect(JSON.stringify(answer)).not.toContain('no-such-table');
    await lost.close();
  });

  test.each([
    ['[errors.missing-operation]', {}, "Value for field '$[operation]' not found."],
    ['[table.get-item]', { operation: 'GetItem' }, "Value for field '$[key]' not found."],
    ['[table.query]', { operation: 'Query' }, "Value for field '$[query]' not found."],
    ['[errors.missing-operation]', { operation: 'Guess' }, "Unsupported operation 'Guess'."],
    [
      '[table.get-item]',
      { operation: 'GetItem', key: { pk: 'x' } },
      "Expected JSON object for attribute value '$[key][pk]' but got a 'STRING' instead.",
    ],
  ])('%s with the request %j fails the field', async (_id, request, message) => {
    await expect(run(request)).rejects.toMatchObject({ message, entry: { errorType: 'MappingTemplate' } });
  });
});
