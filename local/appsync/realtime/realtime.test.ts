import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type ApiServer, gives, resolver, serveApi } from '../fixtures/api-server.ts';
import { signed } from '../fixtures/signatures.ts';
import { token } from '../fixtures/tokens.ts';

const sdl = /* GraphQL */ `
  type Query {
    x: String
  }
  type Mutation {
    publish(message: MessageInput!): Message @aws_iam
    publishList: [Message] @aws_iam
    revoke(user: String!): String
  }
  type Subscription {
    onMessage(clientId: ID!, sessionId: ID): Message
      @aws_subscribe(mutations: ["publish"])
      @aws_cognito_user_pools(cognito_groups: ["owners", "clients"])
    plain(clientId: ID, role: String): Message @aws_subscribe(mutations: ["publish", "publishList"])
    owned: Message @aws_subscribe(mutations: ["publish"]) @aws_cognito_user_pools(cognito_groups: ["owners"])
    greedy(values: [String]): Message @aws_subscribe(mutations: ["publish"])
    signedOnly: Message @aws_subscribe(mutations: ["publish"]) @aws_iam
  }
  input MessageInput {
    clientId: ID!
    sessionId: ID
    role: String
    text: String
    size: Int
  }
  type Message @aws_iam @aws_cognito_user_pools {
    clientId: ID!
    sessionId: ID
    role: String
    text: String
    size: Int
    inner: Message
  }
`;

const guard = `
  export function request(ctx) {
    if (ctx.identity.claims['custom:client_id'] !== ctx.args.clientId) util.unauthorized();
    return { payload: null };
  }
  export function response(ctx) {
    const filter = { clientId: { eq: ctx.args.clientId } };
    if (ctx.args.sessionId) filter.sessionId = { eq: ctx.args.sessionId };
    extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(filter));
    extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter({ user: { eq: ctx.identity.sub } }));
    return null;
  }`;
const greedy = `
  export function request(ctx) {
    extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ text: { in: ctx.args.values } }));
    return { payload: null };
  }
  export function response(ctx) { return null; }`;
const revoke = `
  export function request(ctx) { return { payload: null }; }
  export function response(ctx) {
    extensions.invalidateSubscriptions({ subscriptionField: 'onMessage', payload: { user: ctx.args.user } });
    return 'done';
  }`;

let api: ApiServer;
beforeAll(async () => {
  api = await serveApi({
    sdl,
    allowed: ['Mutation.publish', 'Mutation.publishList', 'Subscription.signedOnly', 'Subscription.plain'],
    limits: { keepAliveMs: 50, subscriptionsPerConnection: 3, eventBytes: 1000 },
    resolvers: [
      gives('Mutation.publish', 'ctx.args.message'),
      gives('Mutation.publishList', "[{ clientId: 'c1' }]"),
      resolver('Mutation.revoke', revoke),
      resolver('Subscription.onMessage', guard),
      resolver('Subscription.greedy', greedy),
    ],
  });
});
afterAll(() => api.close());

interface Message {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: { errorType?: string; message: string; errorCode?: number }[] };
}

const realtime = () => `${api.url.replace('http', 'ws')}/realtime`;
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64');

/** A plain WebSocket client: what it heard, and a way to wait for more. */
async function open(url: string, protocols: string[], headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, protocols, { headers });
  const heard: Message[] = [];
  socket.on('message', (raw) => {
    const message = JSON.parse((raw as Buffer).toString('utf8')) as Message;
    if (message.type !== 'ka') heard.push(message);
  });
  await once(socket, 'open');
  const say = (message: object) => socket.send(JSON.stringify(message));
  const next = async (type: string) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const index = heard.findIndex((message) => message.type === type);
      if (index >= 0) return heard.splice(index, 1)[0]!;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`No ${type} came; heard ${JSON.stringify(heard)}`);
  };
  return { socket, heard, say, next };
}

type Client = Awaited<ReturnType<typeof open>>;

async function connected(jwt?: string): Promise<Client & { jwt: string }> {
  const authorization = jwt ?? (await token(['clients'], { 'custom:client_id': 'c1' }));
  const header = Buffer.from(JSON.stringify({ Authorization: authorization, host: api.host })).toString(
    'base64url',
  );
  const client = await open(realtime(), ['graphql-ws', `header-${header}`]);
  client.say({ type: 'connection_init' });
  await client.next('connection_ack');
  return { ...client, jwt: authorization };
}

function start(
  client: Client & { jwt: string },
  id: string,
  query: string,
  variables: object = {},
  jwt = client.jwt,
) {
  const authorization = { Authorization: jwt, host: api.host };
  const data = JSON.stringify({ query, variables });
  client.say({ id, type: 'start', payload: { data, extensions: { authorization } } });
}

const fields = 'clientId sessionId role text size';
const publish = (message: object, selected = fields) =>
  api.askSigned(`mutation P($message: MessageInput!) { publish(message: $message) { ${selected} } }`, {
    message,
  });
/** Longer than any event takes here. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('the handshake', () => {
  test('takes the authorisation from the query string, a subprotocol or plain headers', async () => {
    const authorization = { Authorization: await token(['clients']), host: api.host };
    const query = `${realtime()}?header=${encodeURIComponent(base64(authorization))}&payload=e30=`;
    const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
    for (const client of [
      await open(query, ['graphql-ws']),
      await open(realtime(), ['graphql-ws', `header-${header}`]),
      await open(realtime(), ['graphql-ws'], { authorization: authorization.Authorization }),
    ]) {
      expect(client.socket.protocol).toBe('graphql-ws');
      client.say({ type: 'connection_init' });
      expect(await client.next('connection_ack')).toEqual({
        type: 'connection_ack',
        payload: { connectionTimeoutMs: 300_000 },
      });
      client.socket.close();
    }
  });

  test('takes a signature over /graphql/connect', async () => {
    const header = await signed(api.host, '/graphql/connect', '{}');
    const client = await open(`${realtime()}?header=${encodeURIComponent(base64(header))}`, ['graphql-ws']);
    client.say({ type: 'connection_init' });
    await client.next('connection_ack');
    client.socket.close();
  });

  test('refuses bad credentials with connection_error and closes', async () => {
    const expired = await token(['owners'], {}, -1);
    for (const [header, errorCode, message] of [
      [{ Authorization: expired, host: api.host }, 401, 'Token has expired.'],
      [{ Authorization: 'x.y.z', host: api.host }, 401, 'Valid authorization header not provided.'],
      [{ host: api.host }, 400, 'Required headers are missing.'],
    ] as const) {
      const client = await open(`${realtime()}?header=${encodeURIComponent(base64(header))}`, ['graphql-ws']);
      const closed = once(client.socket, 'close');
      client.say({ type: 'connection_init' });
      expect(await client.next('connection_error')).toMatchObject({
        payload: { errors: [{ errorCode, message }] },
      });
      await closed;
      expect(client.heard).toEqual([]);
    }
  });

  test('nothing is done before the acknowledgement', async () => {
    const jwt = await token(['owners']);
    const client = { ...(await open(realtime(), ['graphql-ws'], { authorization: jwt })), jwt };
    start(client, '1', 'subscription { owned { text } }');
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('keep-alive comes at once and then regularly', async () => {
    const jwt = await token(['owners']);
    const socket = new WebSocket(realtime(), 'graphql-ws', { headers: { authorization: jwt } });
    const types: string[] = [];
    socket.on('message', (raw) => types.push((JSON.parse((raw as Buffer).toString()) as Message).type));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await new Promise((resolve) => setTimeout(resolve, 140));
    expect(types.slice(0, 3)).toEqual(['connection_ack', 'ka', 'ka']);
    socket.close();
  });

  test('another path or protocol is refused', async () => {
    for (const socket of [
      new WebSocket(`${realtime()}x`, 'graphql-ws'),
      new WebSocket(realtime(), 'other'),
    ]) {
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toContain('400');
    }
  });
});

describe('a subscription', () => {
  test('gets what matches its filter, in its own selection, until it is stopped', async () => {
    const client = await connected();
    start(client, 's1', 'subscription On($c: ID!) { onMessage(clientId: $c) { what: text clientId } }', {
      c: 'c1',
    });
    expect(await client.next('start_ack')).toEqual({ type: 'start_ack', id: 's1' });
    await publish({ clientId: 'c2', text: 'not yours' });
    await publish({ clientId: 'c1', text: 'hi' });
    expect(await client.next('data')).toEqual({
      type: 'data',
      id: 's1',
      payload: { data: { onMessage: { what: 'hi', clientId: 'c1' } } },
    });
    client.say({ type: 'stop', id: 's1' });
    expect(await client.next('complete')).toEqual({ type: 'complete', id: 's1' });
    await publish({ clientId: 'c1', text: 'late' });
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('without a filter goes by the arguments that were given; null means null', async () => {
    const client = await connected();
    start(client, 'all', 'subscription { plain { text } }');
    start(client, 'c1', 'subscription { plain(clientId: "c1") { text } }');
    start(client, 'nobody', 'subscription { plain(role: null) { text } }');
    for (let count = 0; count < 3; count += 1) await client.next('start_ack');
    await publish({ clientId: 'c1', role: 'USER', text: 'a' });
    await publish({ clientId: 'c2', text: 'b' });
    await quiet();
    const got = client.heard.map(({ id, payload }) => [
      id,
      (payload?.data as { plain: { text: string } }).plain.text,
    ]);
    expect(got.sort()).toEqual([
      ['all', 'a'],
      ['all', 'b'],
      ['c1', 'a'],
      ['nobody', 'b'],
    ]);
    client.socket.close();
  });

  test('a field that the mutation did not select is null; a required one an error', async () => {
    const client = await connected();
    start(client, '1', 'subscription { plain { text clientId } }');
    await client.next('start_ack');
    await publish({ clientId: 'c1', text: 'x' }, 'clientId renamed: role');
    expect((await client.next('data')).payload).toEqual({ data: { plain: { text: null, clientId: 'c1' } } });
    await publish({ clientId: 'c1', text: 'x' }, 'text');
    const { payload } = await client.next('data');
    expect(payload?.data).toEqual({ plain: null });
    expect(payload?.errors?.[0]?.message).toContain('Cannot return null for non-nullable type');
    client.socket.close();
  });

  test('an event that is too large is dropped, and the log says so', async () => {
    const client = await connected();
    start(client, '1', 'subscription { plain { text } }');
    await client.next('start_ack');
    await publish({ clientId: 'c1', text: 'x'.repeat(2000) });
    await quiet();
    expect(client.heard).toEqual([]);
    expect(JSON.stringify(api.logs)).toContain('larger than 1000 bytes');
    client.socket.close();
  });

  test('a mutation that failed or came by a user tells nobody', async () => {
    const client = await connected();
    start(client, '1', 'subscription { plain { text } }');
    await client.next('start_ack');
    await api.ask('mutation { publish(message: { clientId: "c1" }) { text } }');
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });
});

describe('a subscription is refused, with error and without start_ack,', () => {
  const refused = async (query: string, variables: object = {}, jwt?: string) => {
    const client = await connected();
    start(client, 'r', query, variables, jwt ?? client.jwt);
    const { id, payload } = await client.next('error');
    await publish({ clientId: 'c1', text: 'secret' });
    await quiet();
    expect(id).toBe('r');
    expect(client.heard).toEqual([]);
    client.socket.close();
    return payload?.errors?.[0];
  };

  test('to another group', async () => {
    expect(await refused('subscription { owned { text } }')).toEqual({
      errorType: 'Unauthorized',
      message: 'Not Authorized to access owned on type Subscription',
    });
  });

  test('to another client, by the resolver', async () => {
    expect(await refused('subscription { onMessage(clientId: "c2") { text } }')).toEqual({
      errorType: 'Unauthorized',
      message: 'Not Authorized to access onMessage on type Message',
    });
  });

  test('with an expired, forged or missing token of its own', async () => {
    const query = 'subscription { onMessage(clientId: "c1") { text } }';
    expect(await refused(query, {}, await token(['clients'], {}, -1))).toMatchObject({
      message: 'Token has expired.',
    });
    expect(await refused(query, {}, 'a.b.c')).toMatchObject({
      errorType: 'UnauthorizedException',
      errorCode: 401,
    });
    expect(await refused(query, {}, '')).toMatchObject({
      message: 'Required headers are missing.',
      errorCode: 400,
    });
  });

  test('when it is not valid', async () => {
    const unknown = await refused('subscription { plain(nope: 1) { text } }');
    expect(unknown).toEqual({
      message: "Validation error of type UnknownArgument: Unknown field argument nope @ 'plain'",
    });
    const missing = await refused('subscription S($c: ID!) { onMessage(clientId: $c) { text } }');
    expect(missing?.message).toBe("Variable 'c' has coerced Null value for NonNull type 'ID!'");
    expect(await refused('{ x }')).toMatchObject({ errorType: 'BadRequestException' });
    expect(await refused('subscription { plain { text } owned { text } }')).toMatchObject({
      message: expect.stringContaining('Validation error of type') as string,
    });
  });

  test('when its filter is too large', async () => {
    const values = ['1', '2', '3', '4', '5', '6'];
    expect(
      await refused('subscription G($v: [String]) { greedy(values: $v) { text } }', { v: values }),
    ).toEqual({
      message: 'subscription exceeds maximum value limit 5 for operator `in`.',
      errorCode: 400,
    });
  });

  test('to a role without the permission, and a field that is not for roles', async () => {
    const header = await signed(api.host, '/graphql/connect', '{}');
    const client = await open(`${realtime()}?header=${encodeURIComponent(base64(header))}`, ['graphql-ws']);
    client.say({ type: 'connection_init' });
    await client.next('connection_ack');
    const startSigned = async (id: string, query: string) => {
      const data = JSON.stringify({ query, variables: {} });
      const authorization = await signed(api.host, '/graphql', data);
      client.say({ id, type: 'start', payload: { data, extensions: { authorization } } });
    };
    await startSigned('1', 'subscription { owned { text } }');
    expect((await client.next('error')).payload?.errors).toMatchObject([{ message: 'Permission denied' }]);
    await startSigned('2', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
    await startSigned('3', 'subscription { signedOnly { text } }');
    expect(await client.next('start_ack')).toMatchObject({ id: '3' });
    await publish({ clientId: 'c1', text: 'for roles' });
    expect((await client.next('data')).payload).toEqual({ data: { signedOnly: { text: 'for roles' } } });
    client.socket.close();
  });

  test('a second time under its id, and beyond the limit of a connection', async () => {
    const client = await connected();
    for (const id of ['1', '2', '3']) start(client, id, 'subscription { plain { text } }');
    for (let count = 0; count < 3; count += 1) await client.next('start_ack');
    start(client, '1', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors?.[0]?.errorType).toBe('DuplicatedOperationError');
    start(client, '4', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors?.[0]).toEqual({
      errorType: 'MaxSubscriptionsReachedError',
      message: 'Max number of 3 subscriptions reached',
    });
    client.socket.close();
  });
});

describe('a subscription ends', () => {
  test('when its token expires', async () => {
    const jwt = await token(['clients'], { 'custom:client_id': 'c1' }, 2);
    const client = await connected(jwt);
    start(client, '1', 'subscription { onMessage(clientId: "c1") { text } }');
    await client.next('start_ack');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await client.next('error')).payload?.errors?.[0]?.message).toBe('Token has expired.');
    await publish({ clientId: 'c1', text: 'late' });
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('when a mutation invalidates it, and only then', async () => {
    const client = await connected();
    start(client, '1', 'subscription { onMessage(clientId: "c1") { text } }');
    await client.next('start_ack');
    await api.ask('mutation { revoke(user: "somebody-else") }');
    await quiet();
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    const closed = once(client.socket, 'close');
    await api.ask('mutation { revoke(user: "user-1") }');
    expect(await client.next('complete')).toMatchObject({ id: '1' });
    await closed;
  });

  test('with its connection', async () => {
    const client = await connected();
    start(client, '1', 'subscription { plain { text } }');
    await client.next('start_ack');
    client.socket.terminate();
    await quiet();
    expect((await publish({ clientId: 'c1', text: 'x' })).errors).toEqual([]);
  });

  test('rubbish on the wire is ignored', async () => {
    const client = await connected();
    for (const text of ['rubbish', '[]', '3', 'null', '{"type":"start"}', '{"type":"start","id":"z"}']) {
      client.socket.send(text);
    }
    expect(await client.next('error')).toMatchObject({ id: 'z' });
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    client.socket.close();
  });
});
