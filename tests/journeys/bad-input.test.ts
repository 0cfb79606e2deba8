import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { aClient, operator } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { pythonEvent } from '../given/python-bot.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const client = operator(stack);
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
  await aClient(stack, 'bad-input-a');
  await aClient(stack, 'bad-input-b');
  for (const clientId of ['bad-input-a', 'bad-input-b']) {
    for (let index = 0; index < 3; index += 1) {
      const at = `2026-11-23T10:00:0${index}Z`;
      await pythonEvent(client, { clientId, sessionId: `s${index}`, type: 'conversation_start', at });
    }
  }
  await eventually(
    () => page('bad-input-b'),
    ({ items }) => items.length === 3,
  );
});

interface Page {
  conversations: { items: { sessionId: string }[]; nextToken: string | null };
}

async function page(clientId: string, more = '') {
  const query = `{ conversations(clientId: "${clientId}"${more}) { items { sessionId } nextToken } }`;
  const answer = await ask<Page>(stack, owner, query);
  return { ...(answer.data?.conversations ?? { items: [], nextToken: null }), errors: answer.errors };
}

const range = (from: string, to: string) =>
  `{ stats(clientId: "bad-input-a", range: {from: "${from}", to: "${to}"}) { from } }`;
const limit = (size: number) => `{ conversations(clientId: "bad-input-a", limit: ${size}) { nextToken } }`;

describe('a request that makes no sense gets a typed error in one plain sentence', () => {
  test.each([
    ['limit 0', limit(0)],
    ['limit -1', limit(-1)],
    ['limit 1000', limit(1000)],
    ['from after to', range('2026-11-02', '2026-11-01')],
    ['more than 400 days', range('2025-01-01', '2026-11-01')],
    ['a broken cursor', '{ conversations(clientId: "bad-input-a", nextToken: "abc") { nextToken } }'],
    [
      'a broken message cursor',
      '{ messages(clientId: "bad-input-a", sessionId: "s0", nextToken: "abc") { nextToken } }',
    ],
  ])('%s', async (_, query) => {
    const { status, errors, text } = await ask(stack, owner, query);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.errorType).toBe('BadInput');
    expect(errors[0]!.message).toMatch(/^[A-Z][^\n]+\.$/);
    expect(text).not.toMatch(/platform_|aggregated_|\.ts:|node:/);
  });

  test('an unknown enum value fails validation', async () => {
    const query = '{ conversations(clientId: "bad-input-a", filter: {outcome: WON}) { nextToken } }';
    const { errors } = await ask(stack, owner, query);
    expect(errors[0]!.message).toMatch(/^Validation error of type/);
  });
});

describe('cursors', () => {
  test('turn pages without a gap or a repetition', async () => {
    const first = await page('bad-input-a', ', limit: 2');
    const second = await page('bad-input-a', `, limit: 2, nextToken: "${first.nextToken}"`);
    expect([...first.items, ...second.items].map(({ sessionId }) => sessionId)).toEqual(['s2', 's1', 's0']);
    expect(second.nextToken).toBeNull();
  });

  test("an edited one, and another client's, are refused", async () => {
    const { nextToken } = await page('bad-input-a', ', limit: 2');
    const middle = Math.floor(nextToken!.length / 2);
    const other = nextToken![middle] === 'A' ? 'B' : 'A';
    const edited = nextToken!.slice(0, middle) + other + nextToken!.slice(middle + 1);
    for (const answer of [
      await page('bad-input-a', `, limit: 2, nextToken: "${edited}"`),
      await page('bad-input-b', `, limit: 2, nextToken: "${nextToken}"`),
    ]) {
      expect(answer.errors[0]).toMatchObject({ errorType: 'BadInput' });
      expect(answer.items).toEqual([]);
    }
  });
});

test('an event of an unknown type is refused by the SDK, and one in the table does not stop the others', async () => {
  const analytics = createAnalytics({ client, clientId: 'bad-input-a' });
  const refused = await analytics.trackEvent({ type: 'dance' as never, sessionId: 's9' });
  expect(refused).toMatchObject({ accepted: false, reason: expect.stringMatching(/\.$/) as string });
  const row = { clientId: 'bad-input-a', sessionId: 's9' };
  await pythonEvent(client, { ...row, type: 'dance', at: '2026-11-23T11:00:00Z' });
  await pythonEvent(client, { ...row, type: 'conversation_start', at: '2026-11-23T11:00:01Z' });
  const found = await eventually(
    () => page('bad-input-a'),
    ({ items }) => items.length === 4,
  );
  expect(found.items[0]).toEqual({ sessionId: 's9' });
});
