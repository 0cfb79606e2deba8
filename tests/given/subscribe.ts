import WebSocket from 'ws';
import type { Stack } from '../../local/stack.ts';

export interface Subscriber {
  /** What the server said about the subscription: `start_ack`, `error`, or `connection_error`. */
  answer: { type: string; payload?: unknown };
  /** Events so far. */
  events: unknown[];
  close(): void;
  /** Settles when the socket has ended, whoever ended it. */
  closed: Promise<void>;
}

/** Subscribes over AppSync's protocol and waits for the server's answer. */
export async function subscribe(
  stack: Stack,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Subscriber> {
  const authorization = { Authorization: token, host: new URL(stack.graphqlUrl).host };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(stack.realtimeUrl, ['graphql-ws', `header-${header}`]);
  const subscriber: Subscriber = {
    answer: { type: 'nothing' },
    events: [],
    close: () => socket.close(),
    closed: new Promise((resolve) => socket.on('close', () => resolve())),
  };
  await new Promise<void>((resolve, reject) => {
    const fail = () => {
      subscriber.answer = subscriber.answer.type === 'nothing' ? { type: 'refused' } : subscriber.answer;
      resolve();
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('error', fail);
    socket.on('close', fail);
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(String(raw)) as { type: string; payload?: { data?: unknown } };
      if (message.type === 'connection_ack') {
        const payload = { data: JSON.stringify({ query, variables }), extensions: { authorization } };
        socket.send(JSON.stringify({ id: 'one', type: 'start', payload }));
      } else if (message.type === 'data') subscriber.events.push(message.payload?.data);
      else if (message.type !== 'ka') {
        if (subscriber.answer.type === 'nothing') subscriber.answer = message;
        resolve();
      }
    });
    setTimeout(() => reject(new Error('The socket did not answer.')), 10_000).unref();
  });
  return subscriber;
}
