import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, gives, resolver, serveApi } from './fixtures/api-server.ts';
import { signed } from './fixtures/signatures.ts';
import { token } from './fixtures/tokens.ts';

const sdl = /* GraphQL */ `
  type Query {
    hello(name: String): String
    deep: Node
    a: String @aws_cognito_user_pools(cognito_groups: ["owners"])
    required: String!
  }
  type Mutation {
    publish(text: String!): String @aws_iam
    other: String @aws_iam
    save(input: Input!): String
  }
  input Input {
    phone: AWSPhone
    json: AWSJSON
    count: Int
    flag: Boolean!
    kind: Kind
    when: AWSDateTime
  }
  enum Kind {
    BIG
    SMALL
  }
  type Node {
    id: ID
    child: Node
  }
`;

let api: ApiServer;
beforeAll(async () => {
  api = await serveApi({
    sdl,
    allowed: ['Mutation.publish'],
    resolvers: [
      gives('Query.hello', "'Hello ' + ctx.args.name"),
      gives('Query.a', "'secret'"),
      gives('Mutation.publish', 'ctx.args.text'),
      gives('Mutation.save', 'ctx.args.input'),
    ],
  });
});
afterAll(() => api.close());

describe('a request that never gets to the schema', () => {
  const malformed = { status: 400, errorType: 'MalformedHttpRequestException' };
  test.each([
    ['', { ...malformed, message: 'Request body is empty.' }],
    ['meow', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['{}', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['[]', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['null', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['{"query":"{"}', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['{"query":"{hello}","variables":3}', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    [
      '{"query":"query A {hello} query B {hello}"}',
      { status: 400, errorType: 'BadRequestException', message: 'Missing operation name.' },
    ],
  ])('body %j', async (body, { status, errorType, message }) => {
    const answer = await api.post(body, { authorization: await token(['owners']) });
    expect(answer.status).toBe(status);
    expect(answer.errors).toEqual([{ errorType, message }]);
    expect(answer.data).toBeUndefined();
    expect(answer.headers.get('x-amzn-errortype')).toBe(errorType);
  });

  const query = '{"query":"{hello(name:\\"you\\")}"}';
  const refused = async (headers: Record<string, string>) => {
    const answer = await api.post(query, headers);
    expect(answer.status).toBe(401);
    expect(answer.errors[0]?.errorType).toBe('UnauthorizedException');
    return answer.errors[0]?.message;
  };

  test('no credentials, expired, foreign, edited and unsigned tokens are each a 401', async () => {
    const good = await token(['clients']);
    const [head = '', , signature = ''] = good.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'x', 'cognito:groups': ['owners'] })).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await refused({})).toBe('Valid authorization header not provided.');
    expect(await refused({ authorization: await token(['owners'], {}, -1) })).toBe('Token has expired.');
    expect(await refused({ authorization: 'rubbish' })).toBe('Unable to parse JWT token.');
    await refused({ authorization: `${head}.${forged}.${signature}` });
    await refused({ authorization: `${none}.${forged}.` });
    await refused({ 'x-api-key': 'da2-abc' });
  });

  test('a signature over another body is refused', async () => {
    const headers = await signed(api.host, '/graphql', '{"query":"mutation{publish(text:\\"b\\")}"}');
    const answer = await api.post('{"query":"mutation{publish(text:\\"c\\")}"}', headers);
    expect(answer.status).toBe(401);
  });

  test('a role without the permission is refused as a whole, before execution', async () => {
    const answer = await api.askSigned('mutation { publish(text: "x") other }');
    expect(answer.status).toBe(401);
    expect(answer.errors).toEqual([{ errorType: 'UnauthorizedException', message: 'Permission denied' }]);
  });

  test('a body without end is cut off', async () => {
    const answer = await api.post(`{"query":"${'x'.repeat(3_000_000)}"}`, {
      authorization: await token(null),
    });
    expect(answer.status).toBe(413);
  });
});

describe('a request that is answered', () => {
  test('by POST, with or without Bearer', async () => {
    const body = JSON.stringify({
      query: 'query Q($name: String) { hello(name: $name) }',
      variables: { name: 'Ada' },
    });
    for (const prefix of ['', 'Bearer ']) {
      const answer = await api.post(body, { authorization: prefix + (await token(null)) });
      expect(answer).toMatchObject({ status: 200, data: { hello: 'Hello Ada' }, errors: [] });
    }
  });

  test('by GET', async () => {
    const query = new URLSearchParams({ query: '{ hello(name: "Bob") }' });
    const response = await fetch(`${api.url}?${query}`, { headers: { authorization: await token(null) } });
    expect(await response.json()).toEqual({ data: { hello: 'Hello Bob' } });
  });

  test('a browser may ask from another origin', async () => {
    const response = await fetch(api.url, {
      method: 'OPTIONS',
      headers: {
        'access-control-request-headers': 'authorization,content-type',
        origin: 'http://localhost:3000',
      },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });
});

describe('validation', () => {
  test.each([
    ['{badfield}', "FieldUndefined: Field 'badfield' in type 'Query' is undefined @ 'badfield'"],
    ['{ hello(nom: "x") }', "UnknownArgument: Unknown field argument nom @ 'hello'"],
    ['{ deep }', "SubSelectionRequired: Sub selection required for type Node of field deep @ 'deep'"],
    [
      '{ deep { child { nope } } }',
      "FieldUndefined: Field 'nope' in type 'Node' is undefined @ 'deep/child/nope'",
    ],
    ['query Q($a: Int) { hello(name: $a) }', 'VariableTypeMismatch: '],
    ['{ hello(name: 3) }', 'WrongType: '],
    ['mutation { publish }', "MissingFieldArgument: Missing field argument text @ 'publish'"],
    ['{ ...F }', 'UndefinedFragment: '],
    ['fragment F on Query { ...F } { ...F }', 'FragmentCycle: '],
  ])('%s', async (query, words) => {
    const answer = await api.ask(query);
    expect(answer.status).toBe(200);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.message).toContain(`Validation error of type ${words}`);
    expect(answer.errors[0]).toMatchObject({ path: null, locations: [{ sourceName: null }] });
    expect(answer.errors[0]).not.toHaveProperty('errorType');
  });

  test('introspection is off, but for __typename', async () => {
    const answer = await api.ask('query I { __schema { mutationType { name } types { name } } }');
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(answer.errors.map(({ message }) => message)).toEqual([
      "Validation error of type FieldUndefined: Field 'mutationType' in type '__Schema' is undefined @ '__schema/mutationType'",
      "Validation error of type FieldUndefined: Field 'types' in type '__Schema' is undefined @ '__schema/types'",
    ]);
    expect(
      (await api.ask('{ __type(name: "Query") { ...F } } fragment F on __Type { name }')).data,
    ).toBeNull();
    expect((await api.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test.each([
    [{ flag: null }, "Variable 'flag' has coerced Null value for NonNull type 'Boolean!'"],
    [{}, "Variable 'flag' has coerced Null value for NonNull type 'Boolean!'"],
    [
      { flag: true, phone: '' },
      "Variable 'phone' has an invalid value. Unable to parse `` as a valid phone number.",
    ],
    [
      { flag: true, json: { key1: 'hi', key2: 3 } },
      "Variable 'json' has an invalid value. Unable to parse {key1=hi, key2=3} as valid JSON.",
    ],
    [
      { flag: true, count: '5' },
      "Variable 'count' has an invalid value. Expected type 'Int' but was 'String'.",
    ],
    [{ flag: true, kind: 'HUGE' }, "Variable 'kind' has an invalid value. Invalid input for Enum 'Kind'."],
    [
      { flag: true, when: '2026-01-01' },
      "Variable 'when' has an invalid value. Unable to parse `2026-01-01` as a valid DateTime Object.",
    ],
    [
      { flag: true, not: 1 },
      "The variables input contains a field name 'not' that is not defined for input object type 'Input'",
    ],
  ])('variables %j', async (input, message) => {
    const answer = await api.ask('mutation M($input: Input!) { save(input: $input) }', { input });
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(answer.errors[0]?.message).toContain(message);
    expect(answer.errors[0]?.locations).toEqual([{ line: 1, column: 12, sourceName: null }]);
  });
});

describe('authorisation by directive', () => {
  const denied = {
    path: ['a'],
    data: null,
    errorType: 'Unauthorized',
    errorInfo: null,
    locations: [{ line: 1, column: 3, sourceName: null }],
    message: 'Not Authorized to access a on type Query',
  };

  test('a field of a group is null and Unauthorized for the others', async () => {
    expect((await api.ask('{ a }', {}, ['owners'])).data).toEqual({ a: 'secret' });
    for (const groups of [['clients'], [], null]) {
      const answer = await api.ask('{ a }', {}, groups);
      expect(answer).toMatchObject({ status: 200, data: { a: null } });
      expect(answer.errors).toEqual([denied]);
    }
  });

  test('an IAM field is for signed callers only, an unmarked one for Cognito only', async () => {
    expect((await api.askSigned('mutation { publish(text: "x") }')).data).toEqual({ publish: 'x' });
    const user = await api.ask('mutation { publish(text: "x") }');
    expect(user.errors[0]?.message).toBe('Not Authorized to access publish on type Mutation');
    const role = await serveApi({ sdl, allowed: ['Query.hello'], resolvers: [] });
    const answer = await role.askSigned('{ hello }');
    expect(answer.errors[0]?.message).toBe('Not Authorized to access hello on type Query');
    await role.close();
  });

  test('@aws_auth does nothing on an API with two modes, and the log says so', async () => {
    const other = await serveApi({
      sdl: 'type Query { a: String @aws_auth(cognito_groups: ["owners"]) }',
      resolvers: [gives('Query.a', '1')],
    });
    expect((await other.ask('{ a }', {}, ['clients'])).data).toEqual({ a: '1' });
    expect(JSON.stringify(other.logs)).toContain('@aws_auth on Query.a does nothing');
    await other.close();
  });
});

describe('limits', () => {
  test('a field too deep fails alone', async () => {
    const limited = await serveApi({
      sdl,
      queryDepthLimit: 2,
      resolvers: [gives('Query.deep', '{ id: 1, child: { id: 2 } }')],
    });
    const answer = await limited.ask('{ deep { id child { id } } }');
    expect(answer.data).toEqual({ deep: { id: '1', child: { id: null } } });
    expect(answer.errors).toMatchObject([
      { path: ['deep', 'child', 'id'], errorType: 'QueryDepthLimitReached' },
    ]);
    await limited.close();
  });

  test('resolvers beyond the limit fail, earlier ones stand', async () => {
    const limited = await serveApi({ sdl, resolverCountLimit: 2, resolvers: [gives('Query.hello', "'x'")] });
    const answer = await limited.ask('{ a: hello b: hello c: hello }');
    expect(answer.data).toEqual({ a: 'x', b: 'x', c: null });
    expect(answer.errors).toMatchObject([{ path: ['c'], errorType: 'ResolverExecutionLimitReached' }]);
    await limited.close();
  });

  test('more than 5 MB from a handler is refused', async () => {
    const code = `export function request(ctx) { return {}; }
      export function response(ctx) { const a = []; a.length = 6000000; return a.join('x'); }`;
    const big = await serveApi({ sdl, resolvers: [resolver('Query.hello', code)] });
    expect((await big.ask('{ hello }')).errors).toMatchObject([
      { errorType: 'MappingTemplate', message: 'Transformation too large' },
    ]);
    await big.close();
  });

  test('code that never ends is stopped', async () => {
    const loop = `export function request(ctx) { return {}; }
      export function response(ctx) { const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]; let n = 0;
        for (const a of list) for (const b of list) for (const c of list) for (const d of list) for (const e of list) for (const f of list) { n += a; }
        return n; }`;
    const slow = await serveApi({
      sdl,
      limits: { handlerMs: 100 },
      resolvers: [resolver('Query.hello', loop)],
    });
    const answer = await slow.ask('{ hello }');
    expect(answer.errors).toMatchObject([
      { errorType: 'Code', message: 'code.js: evaluation took too long' },
    ]);
    expect((await slow.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await slow.close();
  });

  test('an API that AppSync would not create is refused with the place', async () => {
    const tooLong = serveApi({ sdl, resolvers: [resolver('Query.hello', `// ${'x'.repeat(32_768)}`)] });
    await expect(tooLong).rejects.toThrow('32768');
    const throws = serveApi({
      sdl,
      resolvers: [resolver('Query.hello', 'export function request() { throw 1; }')],
    });
    await expect(throws).rejects.toThrow(
      'Query.hello: The code contains one or more errors. code.js:3:29: throw',
    );
    await expect(serveApi({ sdl, resolvers: [gives('Query.nope', '1')] })).rejects.toThrow(
      'No field named nope',
    );
  });
});

describe('a hostile query', () => {
  test('of fragments that multiply is answered at once', async () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const next = level < 59 ? `child { ...F${level + 1} } again: child { ...F${level + 1} }` : 'id';
      return `fragment F${level} on Node { ${next} ...G${level} ...G${level} } fragment G${level} on Node { id }`;
    });
    const started = Date.now();
    const answer = await api.ask(`{ deep { ...F0 } } ${levels.join(' ')}`);
    expect(answer.status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('of more tokens than any honest one has is not parsed', async () => {
    const answer = await api.ask(`{ ${'a '.repeat(20_000)} }`);
    expect(answer).toMatchObject({ status: 400, errors: [{ message: 'Unable to parse GraphQL query.' }] });
  });

  test('by strange paths and methods leaves the server alive', async () => {
    const statuses: number[] = [];
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/graphql'],
      ['DELETE', '/graphql'],
      ['POST', '/graphql/'],
    ]) {
      statuses.push((await fetch(new URL(path ?? '', api.url), { method: method ?? 'GET' })).status);
    }
    expect(statuses).toEqual([404, 401, 405, 404]);
    expect((await api.ask('{ __typename }')).status).toBe(200);
  });
});
