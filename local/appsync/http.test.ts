import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, gives, serveApi } from './fixtures/api-server.ts';
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
    json(data: AWSJSON): String
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
    ['[http.empty-body, http.error-shape]', '', { ...malformed, message: 'Request body is empty.' }],
    ['[http.unparsable-body]', 'meow', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['[http.unparsable-body]', '{}', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['[http.unparsable-body]', '[]', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['[http.unparsable-body]', 'null', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    ['[http.unparsable-body]', '{"query":"{"}', { ...malformed, message: 'Unable to parse GraphQL query.' }],
    [
      '[http.unparsable-body]',
      '{"query":"{hello}","variables":3}',
      { ...malformed, message: 'Unable to parse GraphQL query.' },
    ],
    [
      '[http.missing-operation-name]',
      '{"query":"query A {hello} query B {hello}"}',
      { status: 400, errorType: 'BadRequestException', message: 'Missing operation name.' },
    ],
  ])('%s body %j', async (_id, body, { status, errorType, message }) => {
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
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0]?.errorType).toBe('UnauthorizedException');
    return answer.errors[0]?.message;
  };

  test('[http.no-authorization] without credentials', async () => {
    expect(await refused({})).toBe('Valid authorization header not provided.');
  });

  test('[http.token-expired] with a token whose time is over', async () => {
    expect(await refused({ authorization: await token(['owners'], {}, -1) })).toBe('Token has expired.');
  });

  test('[http.bad-credential] with a key, on an API that has none', async () => {
    expect(await refused({ 'x-api-key': 'da2-abc' })).toBe('You are not authorized to make this call.');
  });

  test('[http.token-unparsable] with a token that is none, foreign, edited or unsigned', async () => {
    const good = await token(['clients']);
    // AWS has two texts for these, and which token gets which is not known.
    const either = /^(Unable to parse JWT token\.|Valid authorization header not provided\.)$/;
    const [head = '', , signature = ''] = good.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'x', 'cognito:groups': ['owners'] })).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await refused({ authorization: 'rubbish' })).toMatch(either);
    expect(await refused({ authorization: `${head}.${forged}.${signature}` })).toMatch(either);
    expect(await refused({ authorization: `${none}.${forged}.` })).toMatch(either);
  });

  test('[http.bad-credential, auth.signature] with a signature over another body', async () => {
    const headers = await signed(api.host, '/graphql', '{"query":"mutation{publish(text:\\"b\\")}"}');
    const answer = await api.post('{"query":"mutation{publish(text:\\"c\\")}"}', headers);
    expect(answer.status).toBe(401);
    expect(answer.errors).toEqual([
      { errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' },
    ]);
  });

  test('[http.no-schema] to an API without a schema', async () => {
    const empty = await serveApi({ sdl: '' });
    const answer = await empty.post(query, { authorization: await token(null) });
    expect(answer.status).toBe(502);
    expect(answer.errors).toEqual([
      { errorType: 'GraphQLSchemaException', message: 'No schema definition exists.' },
    ]);
    expect(answer.headers.get('x-amzn-errortype')).toBe('GraphQLSchemaException');
    await empty.close();
  });

  // The status of this refusal on AWS is not known; 401 is likely.
  test('[auth.iam-denied] a role without the permission is refused as a whole, before execution', async () => {
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
  test('[http.post, auth.bearer-optional] by POST, with or without Bearer', async () => {
    const body = JSON.stringify({
      query: 'query Q($name: String) { hello(name: $name) }',
      variables: { name: 'Ada' },
    });
    for (const prefix of ['', 'Bearer ']) {
      const answer = await api.post(body, { authorization: prefix + (await token(null)) });
      expect(answer).toMatchObject({ status: 200, data: { hello: 'Hello Ada' }, errors: [] });
    }
  });

  test('[http.get] by GET', async () => {
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
    [
      '{ hello(name: 3) }',
      "WrongType: argument 'name' with value 'IntValue{value=3}' is not a valid 'String' @ 'hello'",
    ],
    ['mutation { publish }', "MissingFieldArgument: Missing field argument text @ 'publish'"],
    ['{ ...F }', 'UndefinedFragment: '],
    ['fragment F on Query { ...F } { ...F }', 'FragmentCycle: '],
    [
      '{ hello(name: { a: [1, TWO, null, true, 1.5] }) }',
      "WrongType: argument 'name' with value 'ObjectValue{objectFields=[ObjectField{name='a', value=ArrayValue{values=[IntValue{value=1}, EnumValue{name='TWO'}, NullValue{}, BooleanValue{value=true}, FloatValue{value=1.5}]}}]}' is not a valid 'String' @ 'hello'",
    ],
    [
      'mutation { save(input: { flag: true, phone: "1" }) }',
      "WrongType: argument 'input.phone' with value 'StringValue{value='1'}' is not a valid 'AWSPhone' @ 'save'",
    ],
  ])('[errors.validation] %s', async (query, words) => {
    const answer = await api.ask(query);
    expect(answer.status).toBe(200);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.message).toContain(`Validation error of type ${words}`);
    expect(answer.errors[0]).toMatchObject({ path: null, locations: [{ sourceName: null }] });
    expect(answer.errors[0]).not.toHaveProperty('errorType');
  });

  test('[errors.literal] an object where AWSJSON is wanted', async () => {
    const answer = await api.ask('mutation { json(data: { upvotes: 10 }) }');
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(answer.errors).toEqual([
      {
        path: null,
        locations: [{ line: 1, column: 23, sourceName: null }],
        message:
          "Validation error of type WrongType: argument 'data' with value 'ObjectValue{objectFields=[ObjectField{name='upvotes', value=IntValue{value=10}}]}' is not a valid 'AWSJSON' @ 'json'",
      },
    ]);
  });

  test('[errors.introspection, errors.typename] introspection is off, but for __typename', async () => {
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
    [
      '[errors.variable-null]',
      { flag: null },
      "Variable 'flag' has coerced Null value for NonNull type 'Boolean!'",
    ],
    ['[errors.variable-null]', {}, "Variable 'flag' has coerced Null value for NonNull type 'Boolean!'"],
    [
      '[errors.variable-scalar, errors.variable-name, errors.variable-envelope]',
      { flag: true, phone: '' },
      "Variable 'phone' has an invalid value. Unable to parse `` as a valid phone number.",
    ],
    [
      '[errors.variable-json]',
      { flag: true, json: { key1: 'hi', key2: 3 } },
      "Variable 'json' has an invalid value. Unable to parse {key1=hi, key2=3} as valid JSON.",
    ],
    [
      '[errors.variable-name]',
      { flag: true, count: '5' },
      "Variable 'count' has an invalid value. Expected type 'Int' but was 'String'.",
    ],
    [
      '[errors.variable-name]',
      { flag: true, kind: 'HUGE' },
      "Variable 'kind' has an invalid value. Invalid input for Enum 'Kind'.",
    ],
    [
      '[errors.variable-scalar]',
      { flag: true, when: '2026-01-01' },
      "Variable 'when' has an invalid value. Unable to parse `2026-01-01` as a valid DateTime Object.",
    ],
    [
      '[errors.variable-unknown-field]',
      { flag: true, not: 1 },
      "The variables input contains a field name 'not' that is not defined for input object type 'Input'",
    ],
  ])('%s variables %j', async (_id, input, message) => {
    const answer = await api.ask('mutation M($input: Input!) { save(input: $input) }', { input });
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(answer.errors[0]?.message).toContain(message);
    expect(answer.errors).toEqual([
      {
        path: null,
        locations: [{ line: 1, column: 12, sourceName: null }],
        message: expect.stringContaining(message) as string,
      },
    ]);
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

  test('[errors.unauthorized, errors.field, auth.groups] a field of a group is null and Unauthorized for the others', async () => {
    expect((await api.ask('{ a }', {}, ['owners'])).data).toEqual({ a: 'secret' });
    for (const groups of [['clients'], [], null]) {
      const answer = await api.ask('{ a }', {}, groups);
      expect(answer).toMatchObject({ status: 200, data: { a: null } });
      expect(answer.errors).toEqual([denied]);
    }
  });

  test('[auth.signature, auth.unmarked-default, auth.iam-unmarked] an IAM field is for signed callers only, an unmarked one for Cognito only', async () => {
    expect((await api.askSigned('mutation { publish(text: "x") }')).data).toEqual({ publish: 'x' });
    const user = await api.ask('mutation { publish(text: "x") }');
    expect(user.errors[0]?.message).toBe('Not Authorized to access publish on type Mutation');
    const role = await serveApi({ sdl, allowed: ['Query.hello'], resolvers: [] });
    const answer = await role.askSigned('{ hello }');
    expect(answer.errors[0]?.message).toBe('Not Authorized to access hello on type Query');
    await role.close();
  });
});

describe('a hostile query', () => {
  test('of fragments that multiply is answered', async () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const next = level < 59 ? `child { ...F${level + 1} } again: child { ...F${level + 1} }` : 'id';
      return `fragment F${level} on Node { ${next} ...G${level} ...G${level} } fragment G${level} on Node { id }`;
    });
    const answer = await api.ask(`{ deep { ...F0 } } ${levels.join(' ')}`);
    // One that was opened without end would not be answered before the test's own time is over.
    expect(answer.status).toBe(200);
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
