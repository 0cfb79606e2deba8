import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer, WebSocket as NodeWebSocket, type WebSocket as Socket } from 'ws';
import { realtimeConnection, type Listener, type RealtimeConnection } from './connection.ts';

/** Waits for what a machine with other things to do may take its time for. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

const graphqlUrl = 'http://127.0.0.1:9/graphql';
let server: WebSocketServer;
let sockets: Socket[];
let started: { id: string; query: string; token: string; socket: Socket }[];
let stopped: string[];
/** What the server does with a start; a test may replace it. */
let onStart: (start: (typeof started)[number]) => void;
let connection: RealtimeConnection;
let token: string;
let dropped: number;

beforeEach(async () => {
  sockets = [];
  started = [];
  stopped = [];
  token = 'token-1';
  dropped = 0;
  onStart = ({ id, socket }) => socket.send(JSON.stringify({ type: 'start_ack', id }));
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-ws' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_init') {
        socket.send(JSON.stringify({ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } }));
        socket.send(JSON.stringify({ type: 'ka' }));
      }
      if (message.type === 'stop') stopped.push(message.id);
      if (message.type === 'start') {
        const { query } = JSON.parse(message.payload.data);
        const sent = message.payload.extensions.authorization.Authorization;
        started.push({ id: message.id, query, token: sent, socket });
        onStart(started.at(-1)!);
      }
    });
  });
  connection = realtimeConnection({
    realtimeUrl: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql/realtime`,
    graphqlUrl,
    token: async () => token,
    dropToken: () => {
      dropped += 1;
      token = `token-${dropped + 1}`;
    },
    webSocket: NodeWebSocket as unknown as typeof WebSocket,
    linger: 50,
  });
});
const ends: (() => void)[] = [];
afterEach(() => {
  ends.splice(0).forEach((end) => end());
  sockets.forEach((socket) => socket.terminate());
  server.close();
});

function listen(query = 'subscription A') {
  const heard: unknown[] = [];
  const errors: string[] = [];
  const listener: Listener = {
    query,
    variables: {},
    next: (payload) => heard.push(payload.data),
    error: (error) => errors.push(error.message),
    complete: () => heard.push('complete'),
  };
  const end = connection.subscribe(listener);
  ends.push(end);
  return { heard, errors, end };
}

const send = (message: object) => sockets.at(-1)!.send(JSON.stringify(message));

describe('the connection', () => {
  it('shares one socket, and brings each subscription its own data', async () => {
    const a = listen('subscription A');
    const b = listen('subscription B');
    await until(() => expect(connection.status()).toBe('listening'));
    const [first, second] = started;
    send({ type: 'data', id: second!.id, payload: { data: { n: 2 } } });
    send({ type: 'data', id: first!.id, payload: { data: { n: 1 } } });
    await until(() => expect([a.heard, b.heard]).toEqual([[{ n: 1 }], [{ n: 2 }]]));
    expect(sockets).toHaveLength(1);
    expect(first!.token).toBe('token-1');
  });

  it('listens only once every start was acknowledged', async () => {
    onStart = () => {};
    const told: boolean[] = [];
    connection.onListening((again) => told.push(again));
    listen();
    listen();
    await until(() => expect(started).toHaveLength(2));
    send({ type: 'start_ack', id: started[0]!.id });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual([]);
    send({ type: 'start_ack', id: started[1]!.id });
    await until(() => expect(told).toEqual([false]));
  });

  it('comes back after a loss, starts everything again with a fresh token, and tells', async () => {
    const statuses: string[] = [];
    const told: boolean[] = [];
    connection.onStatus((status) => statuses.push(status));
    connection.onListening((again) => told.push(again));
    const a = listen();
    await until(() => expect(told).toEqual([false]));
    token = 'token-renewed';
    sockets[0]!.terminate();
    await until(() => expect(told).toEqual([false, true]));
    expect(statuses).toEqual(['connecting', 'listening', 'reconnecting', 'listening']);
    expect(started.map(({ id }) => id)).toEqual([started[0]!.id, started[0]!.id]);
    expect(started[1]!.token).toBe('token-renewed');
    send({ type: 'data', id: started[1]!.id, payload: { data: { after: true } } });
    await until(() => expect(a.heard).toEqual([{ after: true }]));
  });

  it('drops a token that the API no longer takes, and tries with another', async () => {
    onStart = ({ id, token: sent, socket }) =>
      socket.send(
        JSON.stringify(
          sent === 'token-1'
            ? {
                type: 'error',
                id,
                payload: { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] },
              }
            : { type: 'start_ack', id },
        ),
      );
    const a = listen();
    await until(() => expect(connection.status()).toBe('listening'));
    expect(dropped).toBe(1);
    expect(started.at(-1)!.token).toBe('token-2');
    expect(a.errors).toEqual([]);
  });

  it('hands a refusal that is meant to its subscription alone', async () => {
    onStart = ({ id, query, socket }) =>
      socket.send(
        JSON.stringify(
          query === 'subscription Theirs'
            ? {
                type: 'error',
                id,
                payload: { errors: [{ errorType: 'Unauthorized', message: 'Not Authorized' }] },
              }
            : { type: 'start_ack', id },
        ),
      );
    const mine = listen('subscription Mine');
    const theirs = listen('subscription Theirs');
    await until(() => expect(theirs.errors).toEqual(['Not Authorized']));
    await until(() => expect(connection.status()).toBe('listening'));
    expect(mine.errors).toEqual([]);
    expect(sockets).toHaveLength(1);
  });

  it('says what a refusal says that comes as a single object', async () => {
    const message = 'Max number of 100 subscriptions reached';
    onStart = ({ id, socket }) => {
      const errors = { errorType: 'MaxSubscriptionsReachedError', message };
      socket.send(JSON.stringify({ type: 'error', id, payload: { errors } }));
    };
    const a = listen();
    await until(() => expect(a.errors).toEqual([message]));
  });

  it('stops what is no longer wanted, and closes a while after the last', async () => {
    const a = listen();
    await until(() => expect(connection.status()).toBe('listening'));
    const closed = once(sockets[0]!, 'close');
    a.end();
    await closed;
    expect(stopped).toEqual([started[0]!.id]);
    expect(connection.status()).toBe('idle');
  });

  it('stays open from one page to the next', async () => {
    const a = listen();
    await until(() => expect(connection.status()).toBe('listening'));
    a.end();
    listen();
    await until(() => expect(started).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(sockets).toHaveLength(1);
    expect(sockets[0]!.readyState).toBe(NodeWebSocket.OPEN);
  });

  it('waits out no pause when told to hurry', async () => {
    listen();
    await until(() => expect(connection.status()).toBe('listening'));
    sockets[0]!.terminate();
    await until(() => expect(connection.status()).toBe('reconnecting'));
    connection.hurry();
    await until(() => expect(connection.status()).toBe('listening'));
  });

  it('keeps trying while there is no token', async () => {
    let tries = 0;
    const failing = realtimeConnection({
      realtimeUrl: 'ws://127.0.0.1:9/',
      graphqlUrl,
      token: async () => {
        tries += 1;
        throw new Error('offline');
      },
      dropToken: () => {},
      webSocket: NodeWebSocket as unknown as typeof WebSocket,
    });
    const end = failing.subscribe({ query: 'q', variables: {}, next() {}, error() {}, complete() {} });
    await until(() => expect(tries).toBeGreaterThan(1));
    expect(failing.status()).toBe('reconnecting');
    end();
  });
});
