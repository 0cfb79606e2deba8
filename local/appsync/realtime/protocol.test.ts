import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { ApiServer } from '../fixtures/api-server.ts';
import { publish, quiet, serveMessages } from '../fixtures/message-api.ts';
import {
  connect,
  connectSigned,
  inProtocols,
  inQuery,
  open,
  realtimeUrl,
} from '../fixtures/realtime-client.ts';
import { signed } from '../fixtures/signatures.ts';
import { token } from '../fixtures/tokens.ts';
import { awsLimits } from '../limits.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await serveMessages({ limits: { keepAliveMs: 50, subscriptionsPerConnection: 3 } });
});
afterAll(() => api.close());

describe('the handshake', () => {
  const acknowledged = async (opened: ReturnType<typeof open>) => {
    const client = await opened;
    expect(client.socket.protocol).toBe('graphql-ws');
    client.say({ type: 'connection_init' });
    expect(await client.next('connection_ack')).toEqual({
      type: 'connection_ack',
      payload: { connectionTimeoutMs: 300_000 },
    });
    client.socket.close();
  };
  const authorization = async (prefix = '') => ({
    Authorization: prefix + (await token(['clients'])),
    host: api.host,
  });

  test('[protocol.query-string, protocol.path, protocol.connection-ack] by the query string', async () => {
    await acknowledged(open(`${realtimeUrl(api)}${inQuery(await authorization())}`, ['graphql-ws']));
  });

  test('[protocol.subprotocol, protocol.answers-graphql-ws] by a subprotocol, which is not echoed', async () => {
    await acknowledged(open(realtimeUrl(api), inProtocols(await authorization())));
    await acknowledged(open(realtimeUrl(api), inProtocols(await authorization()).reverse()));
  });

  test('[protocol.plain-headers] by plain headers', async () => {
    const { Authorization } = await authorization();
    await acknowledged(open(realtimeUrl(api), ['graphql-ws'], { authorization: Authorization }));
  });

  test('[protocol.cognito-header] with or without Bearer', async () => {
    for (const prefix of ['', 'Bearer ']) {
      await acknowledged(open(realtimeUrl(api), inProtocols(await authorization(prefix))));
    }
  });

  test('[protocol.iam-connect] by a signature over /graphql/connect, and over nothing else', async () => {
    const good = await signed(api.host, '/graphql/connect', '{}');
    await acknowledged(open(`${realtimeUrl(api)}${inQuery(good)}`, ['graphql-ws']));
    await acknowledged(open(realtimeUrl(api), inProtocols(good)));
    for (const [path, body] of [
      ['/graphql', '{}'],
      ['/graphql/connect', '{"a":1}'],
    ] as const) {
      const header = await signed(api.host, path, body);
      const client = await open(`${realtimeUrl(api)}${inQuery(header)}`, ['graphql-ws']);
      client.say({ type: 'connection_init' });
      expect((await client.next('connection_error')).payload?.errors).toMatchObject([{ errorCode: 401 }]);
    }
  });

  test.each([
    ['[protocol.connection-error-codes]', 401, 'UnauthorizedException', 'Token has expired.', -1],
    ['[protocol.missing-headers]', 400, 'BadRequestException', 'Required headers are missing.', null],
  ] as const)('%s refused with %d %s', async (_id, errorCode, errorType, message, seconds) => {
    const Authorization = seconds === null ? undefined : await token(['owners'], {}, seconds);
    const client = await open(`${realtimeUrl(api)}${inQuery({ Authorization, host: api.host })}`, [
      'graphql-ws',
    ]);
    client.say({ type: 'connection_init' });
    expect(await client.next('connection_error')).toEqual({
      type: 'connection_error',
      payload: { errors: [{ errorType, message, errorCode }] },
    });
  });

  test('[protocol.connection-error] refused, and the server closes', async () => {
    const client = await open(`${realtimeUrl(api)}${inQuery({ Authorization: 'x.y.z', host: api.host })}`, [
      'graphql-ws',
    ]);
    const closed = once(client.socket, 'close');
    client.say({ type: 'connection_init' });
    expect((await client.next('connection_error')).payload?.errors).toMatchObject([
      { errorType: 'UnauthorizedException', errorCode: 401 },
    ]);
    await closed;
    expect(client.heard).toEqual([]);
  });

  test('[protocol.before-ack] nothing is done before the acknowledgement', async () => {
    const jwt = await token(['owners']);
    const client = await open(realtimeUrl(api), ['graphql-ws'], { authorization: jwt });
    const data = JSON.stringify({ query: 'subscription { owned { text } }' });
    const extensions = { authorization: { Authorization: jwt, host: api.host } };
    client.say({ id: '1', type: 'start', payload: { data, extensions } });
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('[protocol.first-ka, protocol.ka-interval] keep-alive comes at once and then regularly', async () => {
    expect(awsLimits.keepAliveMs).toBe(60_000);
    const socket = new WebSocket(realtimeUrl(api), 'graphql-ws', {
      headers: { authorization: await token(['owners']) },
    });
    const types: string[] = [];
    const third = new Promise<void>((resolve) => {
      socket.on('message', (raw) => {
        types.push((JSON.parse((raw as Buffer).toString()) as { type: string }).type);
        if (types.length === 4) resolve();
      });
    });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await third;
    expect(types).toEqual(['connection_ack', 'ka', 'ka', 'ka']);
    socket.close();
  });

  test('another path or protocol is refused', async () => {
    for (const socket of [
      new WebSocket(`${realtimeUrl(api)}x`, 'graphql-ws'),
      new WebSocket(realtimeUrl(api), 'other'),
    ]) {
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toContain('400');
    }
  });

  test('[protocol.connection-life] a connection is cut when its time is over', async () => {
    expect(awsLimits.connectionLifeMs).toBe(86_400_000);
    const short = await serveMessages({ limits: { connectionLifeMs: 300 } });
    const client = await open(realtimeUrl(short), ['graphql-ws']);
    await once(client.socket, 'close');
    await short.close();
  });
});

describe('a subscription', () => {
  test('[protocol.start-ack, protocol.data, protocol.complete] starts, gets data and stops', async () => {
    const client = await connect(api);
    client.start('s1', 'subscription On($c: ID!) { onMessage(clientId: $c) { what: text clientId } }', {
      c: 'c1',
    });
    expect(await client.next('start_ack')).toEqual({ type: 'start_ack', id: 's1' });
    await publish(api, { clientId: 'c1', text: 'hi' });
    expect(await client.next('data')).toEqual({
      type: 'data',
      id: 's1',
      payload: { data: { onMessage: { what: 'hi', clientId: 'c1' } } },
    });
    client.say({ type: 'stop', id: 's1' });
    expect(await client.next('complete')).toEqual({ type: 'complete', id: 's1' });
    await publish(api, { clientId: 'c1', text: 'late' });
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('[protocol.data-errors] gets errors along with data', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text clientId } }');
    await publish(api, { clientId: 'c1', text: 'x' }, 'text');
    const { payload } = await client.next('data');
    expect(payload?.data).toEqual({ plain: null });
    expect(payload?.errors).toMatchObject([
      { message: expect.stringContaining('Cannot return null for non-nullable type') as string },
    ]);
    client.socket.close();
  });

  test('[protocol.iam-start] is started by a signature over its data', async () => {
    const client = await connectSigned(api);
    await client.start('1', 'subscription { signedOnly { text } }');
    expect(await client.next('start_ack')).toMatchObject({ id: '1' });
    await publish(api, { clientId: 'c1', text: 'for roles' });
    expect((await client.next('data')).payload).toEqual({ data: { signedOnly: { text: 'for roles' } } });
    const other = await signed(api.host, '/graphql', '{"query":"subscription { plain { text } }"}');
    const data = JSON.stringify({ query: 'subscription { signedOnly { text } }' });
    client.say({ id: '2', type: 'start', payload: { data, extensions: { authorization: other } } });
    expect((await client.next('error')).payload?.errors).toMatchObject([
      { errorType: 'UnauthorizedException', errorCode: 401 },
    ]);
    client.socket.close();
  });
});

describe('a start is refused, with error and without start_ack,', () => {
  const refused = async (query: string, variables: object = {}, jwt?: string) => {
    const client = await connect(api);
    client.start('r', query, variables, jwt);
    const { id, payload } = await client.next('error');
    await publish(api, { clientId: 'c1', text: 'secret' });
    await quiet();
    expect(id).toBe('r');
    expect(client.heard).toEqual([]);
    client.socket.close();
    return payload?.errors?.[0];
  };

  test('[protocol.unauthorized, protocol.error] to another group', async () => {
    expect(await refused('subscription { owned { text } }')).toEqual({
      errorType: 'Unauthorized',
      message: 'Not Authorized to access owned on type Subscription',
    });
  });

  test('[protocol.unauthorized] to another client, by the resolver', async () => {
    expect(await refused('subscription { onMessage(clientId: "c2") { text } }')).toEqual({
      errorType: 'Unauthorized',
      message: expect.stringMatching(/^Not Authorized to access onMessage on type/) as string,
    });
  });

  const query = 'subscription { onMessage(clientId: "c1") { text } }';
  test('[protocol.unauthorized-exception] with an expired or forged token of its own', async () => {
    expect(await refused(query, {}, await token(['clients'], {}, -1))).toMatchObject({
      errorType: 'UnauthorizedException',
      message: 'Token has expired.',
    });
    expect(await refused(query, {}, 'a.b.c')).toMatchObject({
      errorType: 'UnauthorizedException',
      errorCode: 401,
    });
  });

  test('[protocol.missing-headers] without a token', async () => {
    expect(await refused(query, {}, '')).toMatchObject({
      message: 'Required headers are missing.',
      errorCode: 400,
    });
  });

  test('[protocol.unknown-argument, protocol.error-without-type] when it is not valid', async () => {
    expect(await refused('subscription { plain(nope: 1) { text } }')).toEqual({
      message: "Validation error of type UnknownArgument: Unknown field argument nope @ 'plain'",
    });
    expect(await refused('subscription S($c: ID!) { onMessage(clientId: $c) { text } }')).toEqual({
      message: "Variable 'c' has coerced Null value for NonNull type 'ID!'",
    });
    expect(await refused('{ x }')).toMatchObject({ errorType: 'BadRequestException' });
    expect(await refused('subscription { plain { text } owned { text } }')).toMatchObject({
      message: expect.stringContaining('Validation error of type') as string,
    });
  });

  test('[protocol.start-data] when its data is no JSON text', async () => {
    const client = await connect(api);
    const extensions = { authorization: { Authorization: client.jwt, host: api.host } };
    const say = (id: string, data: unknown) =>
      client.say({ id, type: 'start', payload: { data, extensions } });
    say('object', { query: 'subscription { plain { text } }', variables: {} });
    expect(await client.next('error')).toMatchObject({ id: 'object' });
    say('text', JSON.stringify({ query: 'subscription { plain { text } }', variables: {} }));
    expect(await client.next('start_ack')).toMatchObject({ id: 'text' });
    client.socket.close();
  });

  test('[protocol.iam-denied] to a role without the permission, and a field that is not for roles', async () => {
    const client = await connectSigned(api);
    await client.start('1', 'subscription { owned { text } }');
    expect((await client.next('error')).payload?.errors).toMatchObject([
      { errorType: 'UnauthorizedException', message: 'Permission denied' },
    ]);
    await client.start('2', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
    client.socket.close();
  });

  test('[protocol.duplicate-id] a second time under its id', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text } }');
    client.start('1', 'subscription { plain { text } }');
    expect(await client.next('error')).toMatchObject({
      id: '1',
      payload: { errors: [{ errorType: 'DuplicatedOperationError' }] },
    });
    client.socket.close();
  });

  test('[protocol.max-subscriptions] beyond the most of a connection', async () => {
    const client = await connect(api);
    for (const id of ['1', '2', '3']) await client.subscribe(id, 'subscription { plain { text } }');
    client.start('4', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors).toEqual({
      errorType: 'MaxSubscriptionsReachedError',
      message: 'Max number of 3 subscriptions reached',
    });
    client.say({ type: 'stop', id: '1' });
    await client.next('complete');
    await client.subscribe('4', 'subscription { plain { text } }');
    client.socket.close();
  });

  test('rubbish on the wire is ignored', async () => {
    const client = await connect(api);
    for (const text of ['rubbish', '[]', '3', 'null', '{"type":"start"}', '{"type":"start","id":"z"}']) {
      client.socket.send(text);
    }
    expect(await client.next('error')).toMatchObject({ id: 'z' });
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    client.socket.close();
  });
});
