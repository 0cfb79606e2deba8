import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { ApiServer } from '../fixtures/api-server.ts';
import { publish, quiet, serveMessages } from '../fixtures/message-api.ts';
import { connect, type RealtimeClient } from '../fixtures/realtime-client.ts';
import { token } from '../fixtures/tokens.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await serveMessages();
});
afterAll(() => api.close());

/** Which subscription heard which text: waits for so many events, and a moment for what should not come. */
async function heardBy(client: RealtimeClient, count: number): Promise<[string, unknown][]> {
  await vi.waitFor(() => expect(client.heard.length).toBeGreaterThanOrEqual(count), 60_000);
  await quiet();
  return client.heard
    .map(({ id, payload }): [string, unknown] => {
      const [message] = Object.values(payload?.data ?? {}) as { text: string }[];
      return [id ?? '', message?.text];
    })
    .sort();
}

describe('a subscriber is told', () => {
  test('[subscriptions.listed-mutations] of the mutations that are listed, and of no others', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text } }');
    await publish(api, { clientId: 'c1', text: 'elsewhere' }, 'clientId text', 'unlisted');
    await publish(api, { clientId: 'c1', text: 'here' });
    expect(await heardBy(client, 1)).toEqual([['1', 'here']]);
    client.socket.close();
  });

  test('[subscriptions.selection, subscriptions.unselected] what the mutation selected, in its own selection', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text clientId } }');
    await publish(api, { clientId: 'c1', text: 'x' }, 'clientId renamed: role');
    expect((await client.next('data')).payload).toEqual({ data: { plain: { text: null, clientId: 'c1' } } });
    await publish(api, { clientId: 'c1', text: 'x' }, 'content: text');
    const { payload } = await client.next('data');
    expect(payload?.data).toEqual({ plain: null });
    expect(payload?.errors?.[0]?.message).toContain('Cannot return null for non-nullable type');
    client.socket.close();
  });

  test('[subscriptions.arguments, subscriptions.arguments-omitted, subscriptions.arguments-null] what its arguments want', async () => {
    const client = await connect(api);
    await client.subscribe('all', 'subscription { plain { text } }');
    await client.subscribe('c1', 'subscription { plain(clientId: "c1") { text } }');
    await client.subscribe('both', 'subscription { plain(clientId: "c1", role: "BOT") { text } }');
    await client.subscribe('nobody', 'subscription { plain(role: null) { text } }');
    await publish(api, { clientId: 'c1', role: 'USER', text: 'a' });
    await publish(api, { clientId: 'c2', text: 'b' });
    expect(await heardBy(client, 4)).toEqual([
      ['all', 'a'],
      ['all', 'b'],
      ['c1', 'a'],
      ['nobody', 'b'],
    ]);
    client.socket.close();
  });

  test('[subscriptions.filter-instead, subscriptions.filter-in-request] what its filter wants, and not its arguments', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { opposite(role: "USER") { text } }');
    await publish(api, { clientId: 'c1', role: 'USER', text: 'as the argument' });
    await publish(api, { clientId: 'c1', role: 'BOT', text: 'as the filter' });
    expect(await heardBy(client, 1)).toEqual([['1', 'as the filter']]);
    client.socket.close();
  });

  test('[subscriptions.own-resolver] what its resolver lets this very user see', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { onMessage(clientId: "c1", sessionId: "s1") { text } }');
    await publish(api, { clientId: 'c2', sessionId: 's1', text: 'not yours' });
    await publish(api, { clientId: 'c1', sessionId: 's2', text: 'not asked for' });
    await publish(api, { clientId: 'c1', sessionId: 's1', text: 'yours' });
    expect(await heardBy(client, 1)).toEqual([['1', 'yours']]);
    client.socket.close();
  });

  test('[filters.list-event] a list as a whole, but not where there is a filter', async () => {
    const client = await connect(api);
    await client.subscribe('filtered', 'subscription { filteredLists { clientId } }');
    await client.subscribe('whole', 'subscription { lists { clientId } }');
    await api.askSigned('mutation { publishList { clientId } }');
    expect(await client.next('data')).toEqual({
      type: 'data',
      id: 'whole',
      payload: { data: { lists: [{ clientId: 'c1' }] } },
    });
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
  });

  test('nothing of a mutation that failed', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text } }');
    await api.ask('mutation { publish(message: { clientId: "c1" }) { text } }');
    expect(await heardBy(client, 0)).toEqual([]);
    client.socket.close();
  });
});

describe('a subscription is refused', () => {
  const refusal = async (query: string, variables: object = {}) => {
    const client = await connect(api);
    client.start('r', query, variables);
    const { payload } = await client.next('error');
    await quiet();
    expect(client.heard).toEqual([]);
    client.socket.close();
    return payload;
  };

  test('[subscriptions.own-error] when its resolver fails', async () => {
    expect(await refusal('subscription { onMessage(clientId: "c2") { text } }')).toMatchObject({
      errors: [{ errorType: 'Unauthorized' }],
    });
  });

  test('[subscriptions.own-result] when its resolver gives what is not of its type', async () => {
    expect(await refusal('subscription { wrong { text } }')).toMatchObject({
      errors: [{ message: expect.stringContaining('type mismatch error') as string }],
    });
  });

  test('[filters.error-code, filters.max-in] when its filter is beyond the limits', async () => {
    const query = 'subscription G($v: [String]) { greedy(values: $v) { text } }';
    expect(await refusal(query, { v: ['1', '2', '3', '4', '5', '6'] })).toEqual({
      errors: [{ message: 'subscription exceeds maximum value limit 5 for operator `in`.', errorCode: 400 }],
    });
  });
});

describe('a subscription ends', () => {
  test('when its token expires, and its socket stays', async () => {
    // The API's clock is ahead, so that a token has a moment left from here on.
    const late = await serveMessages({ now: () => Date.now() + 899_000 });
    const client = await connect(late);
    await client.subscribe('1', 'subscription { onMessage(clientId: "c1") { text } }');
    expect(await client.next('error')).toMatchObject({
      id: '1',
      payload: { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] },
    });
    await publish(late, { clientId: 'c1', text: 'late' });
    expect(await heardBy(client, 0)).toEqual([]);
    const fresh = await token(['clients'], { 'custom:client_id': 'c1' });
    client.start('2', 'subscription { onMessage(clientId: "c1") { text } }', {}, fresh);
    await client.next('start_ack');
    client.socket.close();
    await late.close();
  });

  test('[subscriptions.invalidation] when a mutation invalidates it, and only then', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { onMessage(clientId: "c1") { text } }');
    const bystander = await connect(api);
    await bystander.subscribe('1', 'subscription { plain { text } }');
    await api.ask('mutation { revoke(users: ["somebody-else"]) }');
    await quiet();
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    const closed = once(client.socket, 'close');
    await api.ask('mutation { revoke(users: ["user-1"]) }');
    expect(await client.next('complete')).toMatchObject({ id: '1' });
    await closed;
    await publish(api, { clientId: 'c1', text: 'x' });
    expect(await heardBy(bystander, 1)).toEqual([['1', 'x']]);
    bystander.socket.close();
  });

  test('[subscriptions.invalidation-limit] by five different invalidations of a request, no more', async () => {
    const users = ['1', '2', '3', '4', '5'];
    const revoke = (list: string[]) =>
      api.ask('mutation R($users: [String!]!) { revoke(users: $users) }', { users: list });
    expect(await revoke([...users, '5', '5'])).toMatchObject({ data: { revoke: 'done' }, errors: [] });
    expect(await revoke([...users, '6'])).toMatchObject({
      data: { revoke: null },
      errors: [{ path: ['revoke'] }],
    });
  });

  test('with its connection', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text } }');
    client.socket.terminate();
    await quiet();
    expect((await publish(api, { clientId: 'c1', text: 'x' })).errors).toEqual([]);
  });
});

describe('limits', () => {
  test('[subscriptions.event-size, limits.event] an event above 240 KB is dropped, and the log says so', async () => {
    const client = await connect(api);
    await client.subscribe('1', 'subscription { plain { text } }');
    const around = JSON.stringify({ data: { plain: { text: '' } } }).length;
    const most = 240 * 1024 - around;
    await publish(api, { clientId: 'c1', text: 'x'.repeat(most) });
    await client.next('data');
    expect(JSON.stringify(api.logs)).not.toContain('is larger than');
    await publish(api, { clientId: 'c1', text: 'x'.repeat(most + 1) });
    await publish(api, { clientId: 'c1', text: 'small' });
    expect(await heardBy(client, 1)).toEqual([['1', 'small']]);
    expect(api.logs).toContainEqual({
      level: 'error',
      message: 'An event for plain is larger than 245760 bytes: AppSync drops it without an error.',
    });
    client.socket.close();
  });

  test('[limits.subscriptions] a connection has 100 subscriptions, not 101', async () => {
    const client = await connect(api);
    for (let id = 1; id <= 100; id += 1)
      await client.subscribe(String(id), 'subscription { plain { text } }');
    client.start('101', 'subscription { plain { text } }');
    expect((await client.next('error')).payload?.errors).toMatchObject({
      message: 'Max number of 100 subscriptions reached',
    });
    client.socket.close();
  });
});
