import { setTimeout as sleep } from 'node:timers/promises';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import WebSocket from 'ws';
import { realtimeConnection } from '../../remix-app/app/lib/api/realtime/connection.ts';
import { operator } from '../given/client.ts';
import { goWrong, wentWrong } from '../given/faults.ts';
import { ask, eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';

/** The panel's own connection against a line that breaks. */
const stack = inject('stack');
const client = operator(stack);
const sessionId = 'broken-line';
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});
afterEach(() => goWrong(stack, []));

const say = (text: string) =>
  client.send(
    new PutCommand({
      TableName: 'stride-services-conversations',
      Item: {
        session_id: sessionId,
        timestamp: new Date().toISOString().replace('Z', '000Z'),
        role: 'user',
        text,
      },
    }),
  );

test('a live page whose socket breaks comes back, is told to fetch what it missed, and hears what is new', async () => {
  const heard: string[] = [];
  const comebacks: boolean[] = [];
  const connection = realtimeConnection({
    realtimeUrl: stack.realtimeUrl,
    graphqlUrl: stack.graphqlUrl,
    token: async () => owner,
    dropToken: () => {},
    webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  connection.onListening((again) => comebacks.push(again));
  const end = connection.subscribe({
    query: `subscription { onMessage(clientId: "stride-services", sessionId: "${sessionId}") { text } }`,
    variables: {},
    next: ({ data }) => heard.push((data!['onMessage'] as { text: string }).text),
    error: (error) => heard.push(error.message),
    complete: () => heard.push('complete'),
  });
  const comeback = (count: number) =>
    eventually(
      async () => comebacks.length,
      (seen) => seen >= count,
    );
  await comeback(1);
  await say('one');
  await eventually(
    async () => heard.length,
    (count) => count === 1,
  );

  await goWrong(stack, [{ fault: 'socket-drop', at: [1] }]);
  await say('two');
  await comeback(2);
  await say('three');
  await eventually(
    async () => heard.length,
    (count) => count === 2,
  );
  expect(heard).toEqual(['one', 'three']);
  expect(comebacks).toEqual([false, true]);
  expect(await wentWrong(stack)).toMatchObject([{ struck: 1 }]);

  const query = `{ messages(clientId: "stride-services", sessionId: "${sessionId}") { items { text } } }`;
  const { data } = await ask<{ messages: { items: { text: string }[] } }>(stack, owner, query);
  expect(data!.messages.items.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
  end();
  await sleep(0);
});
