import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, gives, resolver, serveApi } from './fixtures/api-server.ts';

const owners = '@aws_cognito_user_pools(cognito_groups: ["owners"])';
const sdl = /* GraphQL */ `
  type Query {
    shop: Shop
    shops: [Shop!]
    strict: Strict
    echo(value: String, list: [Int!], json: AWSJSON): AWSJSON
    pipe(way: String): AWSJSON
    error: Shop
    appended: Shop
    unauthorized: Shop
    fault: String
    direct(id: ID): AWSJSON
    lambda(mode: String): AWSJSON
    header: String
  }
  type Shop {
    id: ID!
    name: String
    open: Boolean
    count: Int
    day: AWSDate
    at: AWSDateTime
    kind: Kind
    tags: [String]
    owner: Person
    batch: String
    secret: String ${owners}
  }
  type Person @aws_cognito_user_pools(cognito_groups: ["owners"]) {
    name: String
    shopId: ID
  }
  type Strict {
    id: ID!
    items: [Item!]!
  }
  type Item {
    at: AWSDateTime!
  }
  enum Kind {
    BIG
  }
`;

const response = 'export function response(ctx) { return ctx.result; }';
const pipeline = `
  export function request(ctx) {
    ctx.stash.order = ['before'];
    if (ctx.args.way === 'resolver') runtime.earlyReturn('early');
    return 'start';
  }
  export function response(ctx) { return { order: [...ctx.stash.order, 'after'], prev: ctx.prev.result }; }`;
const step = (name: string) => `
  import { util, runtime } from '@aws-appsync/utils';
  export function request(ctx) {
    ctx.stash.order.push('${name}:' + ctx.prev.result);
    if (ctx.args.way === '${name}-next') runtime.earlyReturn('skipped', { skipTo: 'NEXT' });
    if (ctx.args.way === '${name}-end') runtime.earlyReturn('ended', { skipTo: 'END' });
    if (ctx.args.way === '${name}-error') util.error('no', 'Stopped');
    return { payload: '${name}' };
  }
  ${response}`;
const invoke = `
  export function request(ctx) { return { operation: 'Invoke', payload: { mode: ctx.args.mode } }; }
  export function response(ctx) { return { result: ctx.result, error: ctx.error }; }`;

const invoked: [string, unknown][] = [];
let api: ApiServer;
beforeAll(async () => {
  api = await serveApi({
    sdl,
    environment: { STAGE: 'test' },
    dataSources: { none: { type: 'NONE' }, lambda: { type: 'AWS_LAMBDA', functionName: 'fn' } },
    invoke: async (name, payload) => {
      invoked.push([name, payload]);
      if (Array.isArray(payload))
        return { payload: payload.map((item) => `${(item as { id: string }).id}!`) };
      const { mode } = payload as { mode?: string };
      if (mode === 'throw') return { errorMessage: 'it broke', errorType: 'CustomError' };
      if (mode === 'reject') throw new Error('connect ECONNREFUSED 127.0.0.1:1');
      if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 2_000));
      return { payload: { got: payload } };
    },
    limits: { requestMs: 500 },
    functions: [
      { functionId: 'one', code: step('one'), dataSourceName: 'none' },
      { functionId: 'two', code: step('two'), dataSourceName: 'none' },
    ],
    resolvers: [
      gives('Query.shop', "{ id: 7, name: 'Car', raw: { deep: [1] }, ownerId: 'p1', secret: 's' }"),
      resolver(
        'Shop.owner',
        `export function request(ctx) { return { payload: { name: ctx.source.raw.deep[0] + ctx.source.ownerId, shopId: ctx.source.id } }; } ${response}`,
      ),
      gives(
        'Query.shops',
        "[{ id: 'a', count: 'many', day: '2026-02-30', at: '2026-05-06T00:00:00.000', kind: 'SMALL', tags: 'x', owner: 3 }, { id: 'b', count: 2, day: '2026-02-28', at: '2026-05-06T00:00:00.000Z', kind: 'BIG', tags: ['t', 1] }]",
      ),
      resolver(
        'Shop.batch',
        `export function request(ctx) { return { operation: 'BatchInvoke', payload: { id: ctx.source.id } }; } ${response}`,
        { dataSourceName: 'lambda', maxBatchSize: 10 },
      ),
      gives('Query.strict', "{ id: 1, items: [{ at: '2026-05-06T00:00:00Z' }, {}] }"),
      resolver(
        'Query.echo',
        `export function request(ctx) { return { payload: { args: ctx.args, info: ctx.info, env: ctx.env, identity: ctx.identity, header: ctx.request.headers['x-test'], auth: util.authType(), source: ctx.source } }; } ${response}`,
      ),
      resolver('Query.pipe', pipeline, { functions: ['one', 'two'], dataSourceName: undefined }),
      resolver(
        'Query.error',
        `export function request(ctx) { util.error('Bad day', 'BadDay', { id: 1, name: 'n', hidden: 'h' }, { code: 4 }); } ${response}`,
      ),
      resolver(
        'Query.appended',
        `export function request(ctx) { util.appendError('Half', 'HalfDone', { name: 'n' }, 'i'); return { payload: { id: 1, name: 'x' } }; } ${response}`,
      ),
      resolver('Query.unauthorized', `export function request(ctx) { util.unauthorized(); } ${response}`),
      resolver('Query.fault', `export function request(ctx) { return ctx.args.not.there; } ${response}`),
      resolver('Query.lambda', invoke, { dataSourceName: 'lambda' }),
      { typeName: 'Query', fieldName: 'direct', dataSourceName: 'lambda' },
      resolver(
        'Query.header',
        `export function request(ctx) { util.http.addResponseHeader('x-count', 7); util.http.addResponseHeader('content-length', 1); util.http.addResponseHeader('x-bad', 'a\\r\\nb: c'); return {}; } ${response}`,
      ),
    ],
  });
});
afterAll(() => api.close());

const json = (value: unknown) => JSON.parse(String(value)) as Record<string, never>;

describe('a field', () => {
  test('without a resolver is its parent value; a nested resolver sees the parent raw', async () => {
    const answer = await api.ask('{ shop { id name open owner { name shopId } } }');
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      shop: { id: '7', name: 'Car', open: null, owner: { name: '1p1', shopId: '7' } },
    });
  });

  test('of a type for another group is null and Unauthorized, wherever it stands', async () => {
    const answer = await api.ask('{ shop { id secret owner { name } } }', {}, ['clients']);
    expect(answer.data).toEqual({ shop: { id: '7', secret: null, owner: { name: null } } });
    expect(answer.errors.map(({ path, errorType, message }) => [path, errorType, message])).toEqual([
      [['shop', 'secret'], 'Unauthorized', 'Not Authorized to access secret on type Shop'],
      [['shop', 'owner', 'name'], 'Unauthorized', 'Not Authorized to access name on type Person'],
    ]);
  });

  test('that does not fit its type is null with a message, and its neighbours stay', async () => {
    const answer = await api.ask('{ shops { id count day at kind tags owner { name } } }');
    const empty = { count: null, day: null, at: null, kind: null, tags: null, owner: null };
    expect(answer.data).toMatchObject({
      shops: [
        { id: 'a', ...empty },
        { id: 'b', count: 2, tags: ['t', '1'] },
      ],
    });
    const unlocated = answer.errors.filter(({ locations }) => locations === null);
    expect(unlocated.map(({ path, message }) => [path?.join('.'), message])).toEqual([
      ['shops.0.count', "Can't serialize value (/shops[0]/count) : Expected type 'Int' but was 'String'."],
      [
        'shops.0.day',
        "Can't serialize value (/shops[0]/day) : Unable to serialize `2026-02-30` as a valid Date Object.",
      ],
      [
        'shops.0.at',
        "Can't serialize value (/shops[0]/at) : Unable to serialize `2026-05-06T00:00:00.000` as a valid DateTime Object.",
      ],
      [
        'shops.0.kind',
        "Can't serialize value (/shops[0]/kind) : Invalid input for Enum 'Kind'. No value found for name 'SMALL'",
      ],
      [
        'shops.0.tags',
        "Can't resolve value (/shops[0]/tags) : type mismatch error, expected type LIST, got STRING",
      ],
    ]);
    expect(unlocated.every((error) => !('errorType' in error))).toBe(true);
  });

  test('null where null may not be climbs to the nearest parent that may', async () => {
    const answer = await api.ask('{ strict { id items { at } } }');
    expect(answer.data).toEqual({ strict: null });
    expect(answer.errors).toEqual([
      {
        path: ['strict', 'items', 1, 'at'],
        locations: null,
        message:
          "Cannot return null for non-nullable type: 'AWSDateTime' within parent 'Item' (/strict/items[1]/at)",
      },
    ]);
  });
});

describe('ctx', () => {
  test('holds arguments, identity, info, environment and headers', async () => {
    const query = 'query Q($v: String, $j: AWSJSON) { other: echo(value: $v, list: 3, json: $j) }';
    const answer = await api.ask(query, { v: 'x', j: '{"a":[1]}' }, ['owners'], { 'custom:client_id': 'c1' });
    const seen = json(answer.data?.['other']);
    expect(seen['args']).toEqual({ value: 'x', list: [3], json: { a: [1] } });
    expect(seen['info']).toEqual({
      fieldName: 'echo',
      parentTypeName: 'Query',
      variables: { v: 'x', j: '{"a":[1]}' },
      selectionSetList: [],
      selectionSetGraphQL: '',
    });
    expect(seen['env']).toEqual({ STAGE: 'test' });
    expect(seen['auth']).toBe('User Pool Authorization');
    expect(seen['source']).toBeNull();
    expect(seen['identity']).toMatchObject({
      sub: 'user-1',
      username: 'ada',
      groups: ['owners'],
      issuer: 'http://127.0.0.1/pool',
      defaultAuthStrategy: 'ALLOW',
      sourceIp: ['127.0.0.1'],
      claims: { 'custom:client_id': 'c1' },
    });
  });
});

describe('errors from resolver code', () => {
  test('util.error: data by selection, errorInfo whole, nothing under extensions', async () => {
    const answer = await api.ask('{\n  error { id n: name }\n}');
    expect(answer.data).toEqual({ error: null });
    expect(answer.errors).toEqual([
      {
        path: ['error'],
        data: { id: 1, name: 'n' },
        errorType: 'BadDay',
        errorInfo: { code: 4 },
        locations: [{ line: 2, column: 3, sourceName: null }],
        message: 'Bad day',
      },
    ]);
  });

  test('util.appendError: the data is still there', async () => {
    const answer = await api.ask('{ appended { id name } }');
    expect(answer.data).toEqual({ appended: { id: '1', name: 'x' } });
    expect(answer.errors).toMatchObject([
      { path: ['appended'], errorType: 'HalfDone', data: { name: 'n' }, errorInfo: 'i', message: 'Half' },
    ]);
  });

  test('util.unauthorized names the field and its own type', async () => {
    expect((await api.ask('{ unauthorized { id } }')).errors).toMatchObject([
      {
        errorType: 'Unauthorized',
        message: 'Not Authorized to access unauthorized on type Shop',
        data: null,
      },
    ]);
  });

  test('a fault tells the place in the code, and no stack', async () => {
    const answer = await api.ask('{ fault }');
    expect(answer.errors).toMatchObject([
      {
        errorType: 'Code',
        message: "code.js:3:52: TypeError: Cannot read properties of undefined (reading 'there')",
      },
    ]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/\/work|node_modules|\.ts/);
  });
});

describe('a pipeline', () => {
  const ask = async (way: string) => {
    const answer = await api.ask('query Q($way: String) { pipe(way: $way) }', { way });
    return answer.errors.length > 0 ? answer.errors : json(answer.data?.['pipe']);
  };

  test('hands each result on, with one stash for all', async () => {
    expect(await ask('')).toEqual({ order: ['before', 'one:start', 'two:one', 'after'], prev: 'two' });
  });

  test('early return skips the step, the rest, or all functions', async () => {
    expect(await ask('one-next')).toEqual({
      order: ['before', 'one:start', 'two:skipped', 'after'],
      prev: 'two',
    });
    expect(await ask('one-end')).toEqual({ order: ['before', 'one:start', 'after'], prev: 'ended' });
    expect(await ask('resolver')).toEqual({ order: ['before', 'after'], prev: 'early' });
  });

  test('util.error ends it', async () => {
    expect(await ask('two-error')).toMatchObject([{ errorType: 'Stopped', path: ['pipe'], message: 'no' }]);
  });
});

describe('a Lambda data source', () => {
  const ask = async (mode: string) => {
    const { data } = await api.ask('query Q($mode: String) { lambda(mode: $mode) }', { mode });
    return json(data?.['lambda']);
  };

  test('gets the payload, and its errors are seen by the response handler', async () => {
    expect(await ask('x')).toEqual({ result: { got: { mode: 'x' } } });
    expect(await ask('throw')).toMatchObject({
      error: { message: 'it broke', type: 'Lambda:Unhandled' },
      result: null,
    });
    expect(await ask('reject')).toMatchObject({ error: { message: 'The function could not be invoked.' } });
  });

  test('is given up when the request has no time left', async () => {
    expect(await ask('slow')).toMatchObject({ error: { type: 'Lambda:ExecutionTimeoutException' } });
  });

  test('without code gets the whole context', async () => {
    const answer = await api.ask('{ direct(id: "5") }');
    expect(json(answer.data?.['direct'])['got']).toMatchObject({
      arguments: { id: '5' },
      identity: { username: 'ada' },
      info: { fieldName: 'direct', parentTypeName: 'Query' },
      source: null,
    });
  });

  test('BatchInvoke asks once for all siblings', async () => {
    invoked.length = 0;
    const answer = await api.ask('{ shops { batch } }');
    expect(answer.data).toEqual({ shops: [{ batch: 'a!' }, { batch: 'b!' }] });
    expect(invoked).toEqual([['fn', [{ id: 'a' }, { id: 'b' }]]]);
  });
});

test("response headers are added, but not those that are not the code's to set", async () => {
  const answer = await api.ask('{ header }');
  expect(answer.headers.get('x-count')).toBe('7');
  expect(answer.headers.get('x-bad')).toBe('ab: c');
});
