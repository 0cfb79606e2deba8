import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, gives, resolver, serveApi } from './fixtures/api-server.ts';
import { token } from './fixtures/tokens.ts';

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
    signed: AWSJSON @aws_iam
    selected: Shop
    unit: AWSJSON
    early: AWSJSON
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
    if (ctx.args.way === '${name}-early') runtime.earlyReturn('skipped');
    if (ctx.args.way === '${name}-fault') return ctx.args.not.there;
    if (ctx.args.way === '${name}-next') runtime.earlyReturn('skipped', { skipTo: 'NEXT' });
    if (ctx.args.way === '${name}-end') runtime.earlyReturn('ended', { skipTo: 'END' });
    if (ctx.args.way === '${name}-error') util.error('no', 'Stopped');
    return { payload: '${name}' };
  }
  ${response}`;
let api: ApiServer;
beforeAll(async () => {
  api = await serveApi({
    sdl,
    environment: { STAGE: 'test' },
    allowed: ['Query.signed'],
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
      gives('Query.strict', "{ id: 1, items: [{ at: '2026-05-06T00:00:00Z' }, {}] }"),
      resolver(
        'Query.echo',
        `export function request(ctx) { return { payload: { args: ctx.args, arguments: ctx.arguments, keys: Object.keys(ctx), stash: ctx.stash, prev: ctx.prev, info: ctx.info, env: ctx.env, identity: ctx.identity, header: ctx.request.headers['x-test'], auth: util.authType(), source: ctx.source } }; } ${response}`,
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
      gives('Query.signed', '{ identity: ctx.identity, auth: util.authType() }'),
      gives(
        'Query.selected',
        '{ id: 1, name: JSON.stringify({ list: ctx.info.selectionSetList, text: ctx.info.selectionSetGraphQL }) }',
      ),
      resolver(
        'Query.unit',
        `export function request(ctx) { ctx.stash.seen = 'request'; return { payload: { of: 'request' } }; }
         export function response(ctx) { return { result: ctx.result, stash: ctx.stash }; }`,
      ),
      resolver(
        'Query.early',
        `export function request(ctx) { runtime.earlyReturn({ left: 'early' }); }
         export function response(ctx) { return { left: 'late' }; }`,
      ),
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
  test('[errors.no-resolver] without a resolver is its parent value or null; a nested resolver sees the parent raw', async () => {
    const answer = await api.ask('{ shop { id name open owner { name shopId } } }');
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      shop: { id: '7', name: 'Car', open: null, owner: { name: '1p1', shopId: '7' } },
    });
  });

  test('[errors.unauthorized, auth.groups] of a type for another group is null and Unauthorized, wherever it stands', async () => {
    const answer = await api.ask('{ shop { id secret owner { name } } }', {}, ['clients']);
    expect(answer.data).toEqual({ shop: { id: '7', secret: null, owner: { name: null } } });
    expect(answer.errors.map(({ path, errorType, message }) => [path, errorType, message])).toEqual([
      [['shop', 'secret'], 'Unauthorized', 'Not Authorized to access secret on type Shop'],
      [['shop', 'owner', 'name'], 'Unauthorized', 'Not Authorized to access name on type Person'],
    ]);
  });

  test('[errors.cannot-serialize, errors.built-in-scalar, errors.type-mismatch] that does not fit its type is null with a message, and its neighbours stay', async () => {
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

  test('[errors.non-null] null where null may not be climbs to the nearest parent that may', async () => {
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
  test('[language.ctx, auth.identity-cognito, auth.auth-type] holds arguments, identity, info and environment', async () => {
    const query = 'query Q($v: String, $j: AWSJSON) { other: echo(value: $v, list: 3, json: $j) }';
    const answer = await api.ask(query, { v: 'x', j: '{"a":[1]}' }, ['owners'], { 'custom:client_id': 'c1' });
    const seen = json(answer.data?.['other']);
    expect(seen['arguments']).toEqual(seen['args']);
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
    expect(seen['stash']).toEqual({});
    expect(seen['prev']).toBeNull();
    expect(Object.keys(seen['identity'] ?? {}).sort()).toEqual([
      'claims',
      'defaultAuthStrategy',
      'groups',
      'issuer',
      'sourceIp',
      'sub',
      'username',
    ]);
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

  test('[auth.identity-iam, auth.auth-type] tells a role that signed', async () => {
    const seen = json((await api.askSigned('{ signed }')).data?.['signed']);
    expect(seen).toEqual({
      auth: 'IAM Authorization',
      identity: {
        accountId: '123456789012',
        cognitoIdentityPoolId: null,
        cognitoIdentityId: null,
        sourceIp: ['127.0.0.1'],
        username: 'session',
        userArn: 'arn:aws:sts::123456789012:assumed-role/live-feed/session',
        cognitoIdentityAuthType: null,
        cognitoIdentityAuthProvider: null,
      },
    });
  });

  test('[language.headers] has the headers in lower case', async () => {
    const body = JSON.stringify({ query: '{ echo }' });
    const headers = { Authorization: await token(null), 'X-Test': 'Value' };
    const seen = json((await api.post(body, headers)).data?.['echo']);
    expect(seen['header']).toBe('Value');
  });

  test('[language.selection-list, language.selection-text] describes the selection', async () => {
    const answer = await api.ask(
      `query Q { selected { id name title: name owner { name ... on Person { shopId } } ...Rest } }
       fragment Rest on Shop { open owner { first: name } }`,
    );
    const { list, text } = json((answer.data?.['selected'] as unknown as { name: string }).name);
    expect(list).toEqual([
      'id',
      'name',
      'title',
      'owner',
      'owner/name',
      'owner/shopId',
      'open',
      'owner/first',
    ]);
    expect(String(text).replace(/\s+/g, ' ')).toBe(
      '{ id name title: name owner { name ... on Person { shopId } } ...Rest }',
    );
  });
});

describe('errors from resolver code', () => {
  test('[errors.util-error, errors.field] util.error: data by selection, errorInfo whole, nothing under extensions', async () => {
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

  test('[errors.append-error] util.appendError: the data is still there', async () => {
    const answer = await api.ask('{ appended { id name } }');
    expect(answer.data).toEqual({ appended: { id: '1', name: 'x' } });
    expect(answer.errors).toMatchObject([
      { path: ['appended'], errorType: 'HalfDone', data: { name: 'n' }, errorInfo: 'i', message: 'Half' },
    ]);
  });

  test('[errors.unauthorized-by-code] util.unauthorized names the field and its own type', async () => {
    expect((await api.ask('{ unauthorized { id } }')).errors).toMatchObject([
      {
        errorType: 'Unauthorized',
        message: 'Not Authorized to access unauthorized on type Shop',
        data: null,
      },
    ]);
  });

  test('[errors.code-fault] a fault tells the place in the code, and no stack', async () => {
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

describe('a unit resolver', () => {
  test('[language.unit, none.payload] asks its data source between request and response', async () => {
    const answer = await api.ask('{ unit }');
    expect(json(answer.data?.['unit'])).toEqual({
      result: { of: 'request' },
      stash: { seen: 'request' },
    });
  });

  test('[language.early-in-unit] left early never comes to its response', async () => {
    expect(json((await api.ask('{ early }')).data?.['early'])).toEqual({ left: 'early' });
  });
});

describe('a pipeline', () => {
  const ask = async (way: string) => {
    const answer = await api.ask('query Q($way: String) { pipe(way: $way) }', { way });
    return answer.errors.length > 0 ? answer.errors : json(answer.data?.['pipe']);
  };

  test('[language.pipeline, language.one-stash] hands each result on, with one stash for all', async () => {
    expect(await ask('')).toEqual({ order: ['before', 'one:start', 'two:one', 'after'], prev: 'two' });
  });

  test('[language.early-in-function, language.early-next, runtime.earlyReturn] early return skips the step', async () => {
    expect(await ask('one-early')).toEqual({
      order: ['before', 'one:start', 'two:skipped', 'after'],
      prev: 'two',
    });
    expect(await ask('one-next')).toEqual({
      order: ['before', 'one:start', 'two:skipped', 'after'],
      prev: 'two',
    });
  });

  test('[language.early-end] or the rest', async () => {
    expect(await ask('one-end')).toEqual({ order: ['before', 'one:start', 'after'], prev: 'ended' });
  });

  test('[language.early-in-resolver] or all functions', async () => {
    expect(await ask('resolver')).toEqual({ order: ['before', 'after'], prev: 'early' });
  });

  test('[errors.code-fault-ends-pipeline] a fault ends it', async () => {
    expect(await ask('one-fault')).toMatchObject([{ errorType: 'Code', path: ['pipe'] }]);
  });

  test('[language.error-ends-pipeline] util.error ends it', async () => {
    expect(await ask('two-error')).toMatchObject([{ errorType: 'Stopped', path: ['pipe'], message: 'no' }]);
  });
});

test("[util.http.addResponseHeader] response headers are added, but not those that are not the code's to set", async () => {
  const answer = await api.ask('{ header }');
  expect(answer.headers.get('x-count')).toBe('7');
  expect(answer.headers.get('x-bad')).toBe('ab: c');
});
